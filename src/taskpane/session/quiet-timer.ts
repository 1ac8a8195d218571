/** Does something once there has been quiet for a while; whatever stirs meanwhile starts the wait anew. */
export class QuietTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly isBusy: () => boolean,
    private readonly run: () => void,
  ) {}

  stir(): void {
    this.stop();
    this.timer = setTimeout(() => {
      if (this.isBusy()) this.stir();
      else this.run();
    }, this.milliseconds);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
