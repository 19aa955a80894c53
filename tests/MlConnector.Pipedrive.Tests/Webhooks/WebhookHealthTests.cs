namespace MlConnector.Pipedrive.Tests.Webhooks;

public sealed class WebhookHealthTests
{
    private static readonly WebhookRegistration _wanted = new() { SubscriptionUrl = new Uri("https://host.test/hook"), Name = "MlConnector", EventObject = "deal" };
    private static readonly Webhook _good = new() { Id = 1, SubscriptionUrl = "https://host.test/hook", Name = "MlConnector", EventObject = "deal", EventAction = "*", Version = "2.0", IsActive = 1, LastHttpStatus = 200 };

    public static TheoryData<string, Webhook[], WebhookProblemKind[]> Listings() => new()
    {
        { "all is well", [_good], [] },
        { "never delivered", [_good with { LastHttpStatus = null }], [] },
        { "one for all objects", [_good with { EventObject = "*" }], [] },
        { "nothing", [], [WebhookProblemKind.Missing] },
        { "another object", [_good with { EventObject = "person" }], [WebhookProblemKind.Missing] },
        { "one action of all", [_good with { EventAction = "create" }], [WebhookProblemKind.Missing] },
        { "a stranger's", [_good with { SubscriptionUrl = "https://other.test/hook", Name = "Other" }], [WebhookProblemKind.Missing] },
        { "another path", [_good with { SubscriptionUrl = "https://host.test/Hook" }], [WebhookProblemKind.WrongAddress, WebhookProblemKind.Missing] },
        { "no address", [_good with { SubscriptionUrl = "somewhere" }], [WebhookProblemKind.WrongAddress, WebhookProblemKind.Missing] },
        { "an old one beside", [_good, _good with { SubscriptionUrl = "https://old.test/hook" }], [WebhookProblemKind.WrongAddress] },
        { "inactive", [_good with { IsActive = 0 }], [WebhookProblemKind.Banned] },
        { "removed", [_good with { IsActive = 0, RemoveReason = "delivery failed" }], [WebhookProblemKind.Deleted] },
        { "removed and replaced", [_good with { IsActive = 0, RemoveReason = "delivery failed" }, _good], [] },
        { "failing", [_good with { LastHttpStatus = 503 }], [WebhookProblemKind.Failing] },
        { "redirecting", [_good with { LastHttpStatus = 301 }], [WebhookProblemKind.Failing] },
        { "the old payload", [_good with { Version = "1.0" }], [WebhookProblemKind.WrongVersion] },
        { "twice", [_good, _good with { Id = 2, EventObject = "*" }], [WebhookProblemKind.Duplicate] },
    };

    [Theory, MemberData(nameof(Listings))]
    public void What_is_wrong_is_named_with_advice(string what, Webhook[] found, WebhookProblemKind[] expected)
    {
        var problems = WebhookHealth.FindProblems(found, [_wanted]);

        Assert.True(expected.SequenceEqual(problems.Select(problem => problem.Kind)), what);
        Assert.All(problems, problem => Assert.NotEmpty(problem.Advice));
        Assert.DoesNotContain(problems, problem => problem.ToString().Contains("password", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Each_wanted_event_is_looked_at() =>
        Assert.Equal([WebhookProblemKind.Missing], WebhookHealth.FindProblems([_good], [_wanted, new() { SubscriptionUrl = _wanted.SubscriptionUrl, Name = "MlConnector", EventObject = "person" }]).Select(problem => problem.Kind));
}
