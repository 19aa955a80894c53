using MlConnector.Pipedrive.Tests.Resources;

namespace MlConnector.Pipedrive.Tests.Writing;

/// <summary>Requests that would take away more than was meant do not leave.</summary>
public sealed class WipeGuardTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_are_not_deleted_without_ids()
    {
        using var server = AccountServer.Answering("""{"success":true,"data":{"ids":[]}}""");

        Assert.Throws<ArgumentException>(() => new DealProductSelection());
        Assert.Throws<ArgumentException>(() => new DealProductSelection([.. Enumerable.Range(1, 101).Select(id => (long)id)]));
        await Assert.ThrowsAsync<ArgumentException>(() => server.Api.DeleteDealProductsAsync(new DealId(1), null!, Cancellation));
        Assert.Empty(server.Requests);

        await server.Api.DeleteDealProductsAsync(new DealId(1), new DealProductSelection(4, 5), Cancellation);
        Assert.Equal("DELETE /api/v2/deals/1/products?ids=4%2C5", server.Requests.Single());
    }

    [Fact]
    public async Task One_line_and_a_product_are_deleted_by_their_own_addresses()
    {
        using var server = AccountServer.Answering("""{"success":true,"data":{"id":1}}""");

        await server.Api.DeleteDealProductAsync(new DealId(1), 4, Cancellation);
        await server.Api.DeleteProductAsync(new ProductId(5), Cancellation);

        Assert.Equal(["DELETE /api/v2/deals/1/products/4", "DELETE /api/v2/products/5"], server.Requests);
    }

    [Fact]
    public void No_custom_fields_are_not_sent_as_an_empty_map()
    {
        Assert.Throws<ArgumentException>(() => new DealChanges { CustomFields = new CustomFieldChanges() });
        Assert.Throws<ArgumentException>(() => new PersonChanges { CustomFields = null });
    }

    [Fact]
    public async Task Custom_fields_that_are_added_later_do_not_travel_with_an_earlier_change()
    {
        var fields = new CustomFieldChanges().SetText("a", "x");
        var changes = new DealChanges { CustomFields = fields };
        fields.SetText("b", "y");

        Assert.Equal("""{"custom_fields":{"a":"x"}}""", await WrittenBody.OfAsync(api => api.UpdateDealAsync(new DealId(1), changes, Cancellation)));
    }

    [Fact]
    public void An_empty_set_of_options_is_refused_and_names_the_way_to_clear() =>
        Assert.Contains("Clear", Assert.Throws<ArgumentException>(() => new CustomFieldChanges().SetOptions("a", [])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_list_keeps_what_the_record_has_unless_it_is_cleared_by_name()
    {
        var person = new Person { Emails = [new ContactValue { Value = "a@x.example", Primary = true, Label = "work" }] };

        Assert.Throws<ArgumentException>(() => ReplacedList.With<ContactValue>());
        Assert.Equal(
            """{"emails":[{"value":"a@x.example","primary":true,"label":"work"},{"value":"b@x.example"}]}""",
            await WrittenBody.OfAsync(api => api.UpdatePersonAsync(new PersonId(1), new PersonChanges { Emails = ReplacedList.Keeping(person.Emails, new ContactValue { Value = "b@x.example" }) }, Cancellation)));
        Assert.Equal("""{"phones":[]}""", await WrittenBody.OfAsync(api => api.UpdatePersonAsync(new PersonId(1), new PersonChanges { Phones = ReplacedList.Cleared<ContactValue>() }, Cancellation)));
    }

    [Fact]
    public void Two_primary_addresses_are_refused()
    {
        var both = ReplacedList.With(new ContactValue { Value = "a", Primary = true }, new ContactValue { Value = "b", Primary = true });

        Assert.Contains("'emails'", Assert.Throws<ArgumentException>(() => new PersonChanges { Emails = both }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_written_whole_or_not_at_all()
    {
        var current = new PostalAddress { Value = "Rävala pst 5, Tallinn", Locality = "Tallinn", Region = "Harju", FormattedAddress = "for people" };

        Assert.Throws<ArgumentException>(() => new ReplacedAddress(new PostalAddress { Locality = "Tartu" }));
        Assert.Equal(
            """{"address":{"value":"R\u00E4vala pst 5, Tallinn","locality":"Tartu","admin_area_level_1":"Harju"}}""",
            await WrittenBody.OfAsync(api => api.UpdateOrganizationAsync(new OrganizationId(1), new OrganizationChanges { Address = new ReplacedAddress(current with { Locality = "Tartu" }) }, Cancellation)));
    }

    [Fact]
    public async Task The_value_of_a_deal_is_written_only_when_it_is_known_to_have_no_lines()
    {
        Assert.Throws<ArgumentException>(() => DealValue.Of(new Deal { Id = new DealId(7) }, 5));
        Assert.Throws<ArgumentException>(() => DealValue.Of(new Deal { Id = new DealId(7), ProductsCount = 2 }, 5));

        var value = DealValue.Of(new Deal { Id = new DealId(7), ProductsCount = 0 }, 12.50m);
        Assert.Equal("""{"value":12.50}""", await WrittenBody.OfAsync(api => api.UpdateDealAsync(new DealId(7), new DealChanges { Value = value }, Cancellation)));
        Assert.Equal("""{"title":"x","value":9}""", await WrittenBody.OfAsync(api => api.CreateDealAsync(new DealChanges { Title = "x", Value = DealValue.OfNewDeal(9) }, Cancellation)));
    }

    [Fact]
    public void Comments_of_a_line_are_never_null() => Assert.Throws<ArgumentNullException>(() => new DealProductChanges { Comments = null });

    [Fact]
    public async Task A_filter_and_another_condition_are_refused_because_Pipedrive_would_ignore_one()
    {
        using var server = AccountServer.Answering(AccountServer.Page(""));

        await Assert.ThrowsAsync<ArgumentException>(() => server.Api.GetDealsPageAsync(new DealQuery { FilterId = 3, Status = ["won"] }, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => server.Api.GetPersonsPageAsync(new PersonQuery { FilterId = 3, Ids = [new PersonId(1)] }, Cancellation));

        Assert.Empty(server.Requests);
    }
}
