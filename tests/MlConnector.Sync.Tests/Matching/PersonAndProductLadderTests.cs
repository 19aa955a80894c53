using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Matching;

public sealed class PersonAndProductLadderTests
{
    [Theory, Trait("Situation", "B11")]
    [InlineData("anna@gmail.com", "Anna Koch", "A. Smith", true)]
    [InlineData("info@acme.example", "Anna Koch", "Koch, A.", true)]
    [InlineData("info@acme.example", "Anna Koch", "Bob Smith", false)]
    public async Task A_mailbox_finds_a_person_and_a_shared_one_only_with_the_name(string email, string mine, string theirs, bool found)
    {
        var book = new MatchBook(SyncFlow.Persons);
        var person = book.Pipedrive(1, mine, ("email", email));
        book.BusinessCentral(1, theirs, ("email", email));

        Assert.Equal(found, await book.MatchAsync(person) is Match.Unique);
    }

    [Theory]
    [InlineData("Acme GmbH", "ACME G.m.b.H.", true)]
    [InlineData("Acme GmbH", "Contoso", false)]
    [InlineData("Acme GmbH", null, false)]
    public async Task A_person_of_one_name_is_the_same_in_the_same_company_only(string mine, string? theirs, bool found)
    {
        var book = new MatchBook(SyncFlow.Persons);
        var person = book.Pipedrive(1, "Anna Koch", ("employer", mine));
        book.BusinessCentral(1, "ANNA KOCH", ("employer", theirs));

        Assert.Equal(found, await book.MatchAsync(person) is Match.Unique);
    }

    [Theory, Trait("Situation", "B30")]
    [InlineData(NameOnlyMatch.Exact, true)]
    [InlineData(NameOnlyMatch.Off, false)]
    public async Task A_product_without_code_is_found_by_its_name_when_the_policy_allows_it(NameOnlyMatch policy, bool found)
    {
        var book = new MatchBook(SyncFlow.Products);
        book.Settings.NameOnlyMatch = policy;
        var product = book.Pipedrive(1, "Filter 20 µm");
        book.BusinessCentral(1, "Filter  20 µm", ("number", "1000"));

        var match = await book.MatchAsync(product);
        Assert.Equal(found, match is Match.Unique);
        Assert.Equal(!found, match is Match.Unclear { Kind: ReviewKind.Similar });
    }

    [Fact, Trait("Situation", "B32")]
    public async Task Two_products_with_one_code_are_refused_and_both_named()
    {
        var book = new MatchBook(SyncFlow.Products);
        var (first, second) = (book.Pipedrive(1, "Filter", ("number", "F-20")), book.Pipedrive(2, "Seal", ("number", "f-20")));
        book.BusinessCentral(1, "Filter", ("number", "F-20"));

        foreach (var product in new[] { first, second })
        {
            var unclear = Assert.IsType<Match.Unclear>(await book.MatchAsync(product));
            Assert.Equal(ReviewKind.Ambiguous, unclear.Kind);
            Assert.Contains("'Filter' (1), 'Seal' (2)", unclear.Question, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_code_that_differs_in_punctuation_only_is_a_question()
    {
        var book = new MatchBook(SyncFlow.Products);
        var (product, other) = (book.Pipedrive(1, "Filter", ("number", "F-20")), book.Pipedrive(2, "Seal", ("number", "S-1")));
        book.BusinessCentral(1, "Fine filter", ("number", "F20"));
        book.BusinessCentral(2, "Seal", ("number", "S-2"));

        Assert.Equal(ReviewKind.Similar, Assert.IsType<Match.Unclear>(await book.MatchAsync(product)).Kind);
        Assert.Contains("codes differ", Assert.IsType<Match.Unclear>(await book.MatchAsync(other)).Question, StringComparison.Ordinal);
    }
}
