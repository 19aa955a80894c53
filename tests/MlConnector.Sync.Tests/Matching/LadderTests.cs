using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Matching;

public sealed class LadderTests
{
    private const string Tax = "taxRegistrationNumber";

    [Fact]
    public async Task A_stored_link_answers_before_everything_from_either_side()
    {
        var book = new MatchBook();
        var (organization, customer) = (book.Pipedrive(1, "Acme", (Tax, "DE136695976")), book.BusinessCentral(1, "Other"));
        book.BusinessCentral(2, "Acme", (Tax, "DE136695976"));
        book.Link(1, 1);

        Assert.IsType<Match.Linked>(await book.MatchAsync(organization));
        Assert.IsType<Match.Linked>(await book.MatchAsync(customer));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("number")]
    public async Task A_stored_id_or_number_answers_before_the_tax_number(string member)
    {
        var book = new MatchBook();
        book.Settings.Fields[member] = "A custom field";
        var organization = book.Pipedrive(1, "Acme", (Tax, "DE136695976"), (member, member == "id" ? MatchBook.CustomerId(2).ToString().ToUpperInvariant() : "c-2"));
        book.BusinessCentral(1, "Acme", (Tax, "DE136695976"), ("number", "C-1"));
        var stored = book.BusinessCentral(2, "Another name", ("number", "C-2"));

        Assert.Equal(stored, Assert.IsType<Match.Unique>(await book.MatchAsync(organization)).Target);
        Assert.Equal(organization, Assert.IsType<Match.Unique>(await book.MatchAsync(stored)).Target);
    }

    [Fact, Trait("Situation", "B6")]
    public async Task Equal_tax_numbers_link_other_names_and_say_so()
    {
        var book = new MatchBook();
        var (organization, customer) = (book.Pipedrive(1, "Nordwind", (Tax, "136 695 976")), book.BusinessCentral(1, "Contoso", (Tax, "DE136695976")));

        var match = Assert.IsType<Match.Unique>(await book.MatchAsync(organization));
        Assert.Equal(customer, match.Target);
        Assert.Contains("the names differ: 'Nordwind' and 'Contoso'", match.Evidence, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B5")]
    public async Task One_name_with_two_tax_numbers_is_two_companies_even_with_one_mailbox()
    {
        var book = new MatchBook();
        book.Settings.NameOnlyMatch = NameOnlyMatch.Normalized;
        var organization = book.Pipedrive(1, "Acme GmbH", (Tax, "DE136695976"), ("postalCode", "20095"), ("email", "ap@acme.example"));
        book.BusinessCentral(1, "Acme GmbH", (Tax, "DE811569869"), ("postalCode", "20095"), ("email", "ap@acme.example"));

        Assert.IsType<Match.None>(await book.MatchAsync(organization));
    }

    [Fact, Trait("Situation", "B5")]
    public async Task A_number_of_both_systems_joins_no_two_tax_numbers()
    {
        var book = new MatchBook();
        var organization = book.Pipedrive(1, "Acme", (Tax, "DE136695976"), ("number", "C-1"));
        book.BusinessCentral(1, "Contoso", (Tax, "DE811569869"), ("number", "C-1"));

        Assert.IsType<Match.None>(await book.MatchAsync(organization));
    }

    [Theory, Trait("Situation", "B5")]
    [InlineData("DE", "ATU13585627")]
    [InlineData("Atlantis", "136695985")]
    public async Task One_name_with_tax_numbers_that_may_be_of_one_company_is_a_question(string country, string other)
    {
        var book = new MatchBook();
        var organization = book.Pipedrive(1, "Acme GmbH", (Tax, "DE136695976"));
        book.BusinessCentral(1, "Acme GmbH", (Tax, other), ("country", country));

        Assert.Contains("tax numbers differ", Assert.IsType<Match.Unclear>(await book.MatchAsync(organization)).Question, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B6")]
    public async Task A_tax_number_without_country_is_the_same_as_one_with_it()
    {
        var book = new MatchBook();
        var (organization, customer) = (book.Pipedrive(1, "Nordwind", (Tax, "136695976"), ("country", "Atlantis")), book.BusinessCentral(1, "Contoso", (Tax, "DE136695976")));

        Assert.Equal(customer, Assert.IsType<Match.Unique>(await book.MatchAsync(organization)).Target);
    }

    [Fact, Trait("Situation", "B5")]
    public async Task The_same_digits_of_two_countries_are_two_tax_numbers()
    {
        var book = new MatchBook();
        var organization = book.Pipedrive(1, "Nordwind", (Tax, "DE136695976"));
        book.BusinessCentral(1, "Contoso", (Tax, "LT136695976"));

        Assert.IsType<Match.None>(await book.MatchAsync(organization));
    }

    [Fact, Trait("Situation", "B5")]
    public async Task A_stored_number_of_another_tax_number_is_a_question()
    {
        var book = new MatchBook();
        book.Settings.Fields["number"] = "A custom field";
        var organization = book.Pipedrive(1, "Acme", (Tax, "DE136695976"), ("number", "C-1"));
        book.BusinessCentral(1, "Acme", (Tax, "DE811569869"), ("number", "C-1"));

        Assert.Contains("tax numbers differ", Assert.IsType<Match.Unclear>(await book.MatchAsync(organization)).Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_tax_number_supports_a_name_but_does_not_link_alone()
    {
        var book = new MatchBook();
        var (same, other) = (book.Pipedrive(1, "Acme", (Tax, "DE136695977")), book.Pipedrive(2, "Nordwind", (Tax, "DE811569860")));
        book.BusinessCentral(1, "Acme Ltd.", (Tax, "DE136695977"));
        book.BusinessCentral(2, "Contoso", (Tax, "DE811569860"));

        Assert.IsType<Match.Unique>(await book.MatchAsync(same));
        var unclear = Assert.IsType<Match.Unclear>(await book.MatchAsync(other));
        Assert.Equal(ReviewKind.Similar, unclear.Kind);
        Assert.Contains("check digits are wrong", Assert.Single(unclear.Candidates).Evidence, StringComparison.Ordinal);
    }

    [Theory, Trait("Situation", "B1"), Trait("Situation", "B8")]
    [InlineData("email", "office@acme.example")]
    [InlineData(Tax, "DE136695976")]
    public async Task Several_records_with_one_identity_are_a_question_with_the_best_first(string member, string value)
    {
        var book = new MatchBook();
        var organization = book.Pipedrive(1, "Acme Süd GmbH", (member, value));
        book.BusinessCentral(1, "Acme Nord", (member, value), ("number", "C-1"));
        book.BusinessCentral(2, "Acme Süd", (member, value), ("number", "C-2"));

        var unclear = Assert.IsType<Match.Unclear>(await book.MatchAsync(organization));
        Assert.Equal(ReviewKind.Ambiguous, unclear.Kind);
        Assert.Equal(["C-2", "C-1"], unclear.Candidates.Select(candidate => candidate.Number));
    }

    [Fact, Trait("Situation", "B1")]
    public async Task The_last_free_one_of_several_links_only_when_more_than_the_identity_speaks_for_it()
    {
        var book = new MatchBook();
        var (named, strange) = (book.Pipedrive(1, "Acme Süd GmbH", ("email", "a@acme.example")), book.Pipedrive(2, "Nordwind", ("email", "b@acme.example")));
        book.BusinessCentral(1, "Acme Nord", ("email", "a@acme.example"));
        book.BusinessCentral(2, "Acme Süd", ("email", "a@acme.example"));
        book.BusinessCentral(3, "Contoso", ("email", "b@acme.example"));
        book.BusinessCentral(4, "Contoso Two", ("email", "b@acme.example"));
        book.Link(8, 1);
        book.Link(9, 3);

        Assert.IsType<Match.Unique>(await book.MatchAsync(named));
        Assert.Equal(ReviewKind.Similar, Assert.IsType<Match.Unclear>(await book.MatchAsync(strange)).Kind);
    }

    [Fact, Trait("Situation", "B2")]
    public async Task A_record_that_is_taken_is_contested_and_its_owner_is_named()
    {
        var book = new MatchBook();
        var organization = book.Pipedrive(1, "Acme", (Tax, "DE136695976"));
        book.Pipedrive(2, "Acme Holding");
        book.BusinessCentral(1, "Acme", (Tax, "DE136695976"));
        book.Link(2, 1);

        var unclear = Assert.IsType<Match.Unclear>(await book.MatchAsync(organization));
        Assert.Equal(ReviewKind.Contested, unclear.Kind);
        Assert.Contains("linked to 'Acme Holding' (Pipedrive 2)", unclear.Question, StringComparison.Ordinal);
    }

    [Theory, Trait("Situation", "B11")]
    [InlineData("acme@gmail.com", "acme@gmail.com")]
    [InlineData("anna@acme.example", "bob@acme.example")]
    public async Task A_company_is_not_found_by_a_free_mailbox_or_by_a_domain(string mine, string theirs)
    {
        var book = new MatchBook();
        var organization = book.Pipedrive(1, "Nordwind", ("email", mine));
        book.BusinessCentral(1, "Contoso", ("email", theirs));

        Assert.IsNotType<Match.Unique>(await book.MatchAsync(organization));
    }

    [Theory, Trait("Situation", "B3"), Trait("Situation", "B13")]
    [InlineData("phoneNumber", "+49 40 123456", "(040) 12 34 56")]
    [InlineData("website", "https://www.acme.example/", "acme.example")]
    [InlineData("postalCode", "D-20095", "20095")]
    [InlineData("city", "Köln", "KOLN")]
    [InlineData("email", "anna@acme.example", "bob@acme.example")]
    public async Task A_second_signal_lets_another_spelling_of_the_name_link(string member, string mine, string theirs)
    {
        var book = new MatchBook();
        var organization = book.Pipedrive(1, "ACME GmbH", (member, mine));
        var customer = book.BusinessCentral(1, "Acme  G.m.b.H. ", (member, theirs));

        Assert.Equal(customer, Assert.IsType<Match.Unique>(await book.MatchAsync(organization)).Target);
    }

    [Fact, Trait("Situation", "B13")]
    public async Task The_end_of_a_telephone_number_is_no_second_signal()
    {
        var book = new MatchBook();
        var organization = book.Pipedrive(1, "ACME GmbH", ("phoneNumber", "+49 40 123456"));
        book.BusinessCentral(1, "Acme  G.m.b.H. ", ("phoneNumber", "123456"));

        Assert.Equal(ReviewKind.Similar, Assert.IsType<Match.Unclear>(await book.MatchAsync(organization)).Kind);
    }

    [Fact]
    public async Task Another_post_code_forbids_what_the_policy_would_allow()
    {
        var book = new MatchBook();
        var organization = book.Pipedrive(1, "Acme", ("postalCode", "20095"));
        book.BusinessCentral(1, "Acme", ("postalCode", "80331"));

        var unclear = Assert.IsType<Match.Unclear>(await book.MatchAsync(organization));
        Assert.Contains("post codes differ", unclear.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_fits_another_record_better_is_not_taken()
    {
        var book = new MatchBook();
        var (byName, byTax) = (book.Pipedrive(1, "Acme"), book.Pipedrive(2, "Acme Group", (Tax, "DE136695976")));
        book.BusinessCentral(1, "Acme", (Tax, "DE136695976"));

        Assert.Equal(ReviewKind.Ambiguous, Assert.IsType<Match.Unclear>(await book.MatchAsync(byName)).Kind);
        Assert.IsType<Match.Unique>(await book.MatchAsync(byTax));
    }

    [Fact]
    public async Task A_namesake_elsewhere_is_new_whether_or_not_the_other_is_linked_yet()
    {
        var book = new MatchBook();
        var (here, elsewhere) = (book.Pipedrive(1, "Acme GmbH", ("postalCode", "20095")), book.Pipedrive(2, "Acme GmbH", ("postalCode", "80331")));
        book.BusinessCentral(1, "Acme G.m.b.H.", ("postalCode", "20095"));

        Assert.IsType<Match.Unique>(await book.MatchAsync(here));
        Assert.IsType<Match.None>(await book.MatchAsync(elsewhere));
        book.Link(1, 1);
        Assert.IsType<Match.None>(await book.MatchAsync(elsewhere));
    }

    [Fact]
    public async Task Only_similar_records_are_a_question_and_strangers_are_none()
    {
        var book = new MatchBook();
        var similar = book.Pipedrive(1, "Nordwind Industries", ("postalCode", "20095"));
        var (alike, stranger) = (book.Pipedrive(2, "Mueller Maschinenbau"), book.Pipedrive(3, "Contoso", ("postalCode", "20095")));
        book.BusinessCentral(1, "Nordwind Industrie GmbH", ("postalCode", "20095"));
        book.BusinessCentral(2, "Müller Maschinenbau AG");

        Assert.Equal(ReviewKind.Similar, Assert.IsType<Match.Unclear>(await book.MatchAsync(similar)).Kind);
        Assert.Equal(ReviewKind.Similar, Assert.IsType<Match.Unclear>(await book.MatchAsync(alike)).Kind);
        Assert.IsType<Match.None>(await book.MatchAsync(stranger));
    }

    [Fact]
    public async Task A_review_offers_ten_candidates_at_most()
    {
        var book = new MatchBook();
        var organization = book.Pipedrive(1, "Acme", ("email", "a@acme.example"));
        for (var i = 1; i <= 12; i++)
        {
            book.BusinessCentral(i, "Acme", ("email", "a@acme.example"));
        }

        Assert.Equal(10, Assert.IsType<Match.Unclear>(await book.MatchAsync(organization)).Candidates.Count);
    }

    [Fact]
    public async Task A_look_up_costs_the_same_however_many_records_there_are()
    {
        Assert.Equal(await ReadsAsync(10), await ReadsAsync(2_000));

        static async Task<int> ReadsAsync(int others)
        {
            var book = new MatchBook();
            var organization = book.Pipedrive(0, "Acme", (Tax, "DE136695976"), ("postalCode", "20095"));
            book.BusinessCentral(0, "Acme", (Tax, "DE136695976"), ("postalCode", "20095"));
            for (var i = 1; i <= others; i++)
            {
                book.Pipedrive(i, $"Company {i}", ("postalCode", "20095"));
                book.BusinessCentral(i, $"Company {i}", ("postalCode", "20095"));
            }

            Assert.IsType<Match.Unique>(await book.MatchAsync(organization));
            return book.Reads;
        }
    }
}
