using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Tests.Recovery;

public sealed class RecoveryPolicyTests
{
    private static readonly Failure _defect = new Failure.Unexpected("FormatException: 'x' at 12 is no number.");

    [Fact, Trait("Fault", "F80")]
    public void Waiting_for_code_that_hangs_is_never_a_failed_attempt()
    {
        var action = RecoveryPolicy.Decide(new Failure.Busy("taken"), attempts: 11, failingFor: TimeSpan.FromDays(2), "Busy: taken");
        Assert.Equal(TimeSpan.FromMinutes(5), Assert.IsType<RecoveryAction.PauseFlow>(action).Length);
    }

    [Fact, Trait("Situation", "B98")]
    public void The_same_defect_twice_is_parked_and_another_one_is_tried_again()
    {
        var sameButForNumbers = new Failure.Unexpected("FormatException: 'x' at 7 is no number.");
        var another = new Failure.Unexpected("OverflowException: too large.");

        Assert.IsType<RecoveryAction.RetryLater>(RecoveryPolicy.Decide(_defect, 0, TimeSpan.Zero));
        Assert.IsType<RecoveryAction.Park>(RecoveryPolicy.Decide(sameButForNumbers, 1, TimeSpan.FromSeconds(5), _defect.Signature));
        Assert.IsType<RecoveryAction.RetryLater>(RecoveryPolicy.Decide(another, 1, TimeSpan.FromSeconds(5), _defect.Signature));
    }

    [Fact, Trait("Fault", "F73")]
    public void What_may_pass_by_itself_is_tried_twelve_times_or_a_day()
    {
        var outage = new Failure.Transient("503");
        var waits = Enumerable.Range(0, 11).Select(attempt => RecoveryPolicy.Decide(outage, attempt, TimeSpan.Zero, outage.Signature)).Cast<RecoveryAction.RetryLater>().ToList();

        Assert.All(waits, wait => Assert.True(wait.CountsAsFailure));
        Assert.Equal(waits.Select(wait => wait.Delay).Order(), waits.Select(wait => wait.Delay));
        Assert.IsType<RecoveryAction.Park>(RecoveryPolicy.Decide(outage, 11, TimeSpan.Zero, outage.Signature));
        Assert.IsType<RecoveryAction.Park>(RecoveryPolicy.Decide(outage, 3, TimeSpan.FromHours(24), outage.Signature));
    }

    [Theory, Trait("Fault", "F27")]
    [InlineData(7, 7)]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(999_999_999, 3600)]
    [InlineData(null, 60)]
    public void A_wait_is_kept_within_reason_and_is_no_failed_attempt(int? asked, int waited)
    {
        var action = RecoveryPolicy.Decide(new Failure.Limited("429", asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null), 11, TimeSpan.FromDays(3));

        Assert.Equal(TimeSpan.FromSeconds(waited), Assert.IsType<RecoveryAction.StopConnection>(action).Delay);
    }

    [Fact, Trait("Fault", "F38")]
    public void A_record_that_others_keep_changing_is_read_again_five_times()
    {
        var changed = new Failure.Changed("409");

        Assert.All(Enumerable.Range(0, 5), attempts => Assert.IsType<RecoveryAction.RetryLater>(RecoveryPolicy.Decide(changed, attempts, TimeSpan.Zero, changed.Signature)));
        Assert.IsType<RecoveryAction.Park>(RecoveryPolicy.Decide(changed, 5, TimeSpan.Zero, changed.Signature));
    }

    [Fact, Trait("Fault", "F39")]
    public void A_record_that_is_not_there_is_looked_for_once_more_before_it_waits_for_a_person()
    {
        var gone = new Failure.Gone("404");

        Assert.IsType<RecoveryAction.RetryLater>(RecoveryPolicy.Decide(gone, 0, TimeSpan.Zero));
        Assert.IsType<RecoveryAction.Hold>(RecoveryPolicy.Decide(gone, 1, TimeSpan.Zero, gone.Signature));
    }

    [Fact, Trait("Fault", "F40")]
    public void What_a_system_does_not_offer_lets_the_flow_stand_still() =>
        Assert.IsType<RecoveryAction.PauseFlow>(RecoveryPolicy.Decide(new Failure.Unsupported("501"), 0, TimeSpan.Zero));
}
