using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Matching;

[Trait("Situation", "B19")]
public sealed class DecisionTests
{
    [Fact]
    public async Task An_ignored_record_is_ignored_and_found_by_nobody()
    {
        var book = new MatchBook();
        var (organization, customer) = (book.Pipedrive(1, "Acme"), book.BusinessCentral(1, "Acme"));
        book.Decide(DecisionKind.Ignore, 1);

        Assert.StartsWith("anna decided", Assert.IsType<Match.Ignored>(await book.MatchAsync(organization)).Reason, StringComparison.Ordinal);
        Assert.IsType<Match.None>(await book.MatchAsync(customer));
    }

    [Fact]
    public async Task A_separated_pair_is_not_joined_again_and_makes_room_for_others()
    {
        var book = new MatchBook();
        var (organization, wrong) = (book.Pipedrive(1, "Acme", ("email", "a@acme.example")), book.BusinessCentral(1, "Acme", ("email", "a@acme.example")));
        book.Decide(DecisionKind.NeverLink, 1, 1);

        Assert.Equal(ReviewKind.Separated, Assert.IsType<Match.Unclear>(await book.MatchAsync(organization)).Kind);
        Assert.Equal(ReviewKind.Separated, Assert.IsType<Match.Unclear>(await book.MatchAsync(wrong)).Kind);

        var right = book.BusinessCentral(2, "Acme Two", ("email", "a@acme.example"));
        Assert.Equal(right, Assert.IsType<Match.Unique>(await book.MatchAsync(organization)).Target);
    }

    [Fact]
    public async Task A_record_that_shall_be_created_seeks_nobody_and_is_found_by_nobody()
    {
        var book = new MatchBook();
        var (organization, customer) = (book.Pipedrive(1, "Acme"), book.BusinessCentral(1, "Acme"));
        book.Decide(DecisionKind.Create, 1);

        Assert.IsType<Match.None>(await book.MatchAsync(organization));
        Assert.IsType<Match.None>(await book.MatchAsync(customer));
    }
}
