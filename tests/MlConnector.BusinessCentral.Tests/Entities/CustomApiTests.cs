using MlConnector.BusinessCentral.Tests.Resources;
using MlConnector.Testing;

namespace MlConnector.BusinessCentral.Tests.Entities;

/// <summary>An extension's page and an extension's field, through the same pieces as all others.</summary>
public sealed class CustomApiTests : IDisposable
{
    private static readonly EntityType<BonusCard> _cards = new("bonusCards", BonusCardJson.Default.BonusCard, new CustomApi("contoso", "sales", "v1.0"));

    private readonly SimulatedCompanyClient _client = new(options =>
    {
        options.ExtensionFields["customers"] = [SimulatedField.Text("loyaltyTier", 20)];
        options.Pages.Add(new SimulatedPage("contoso/sales/v1.0", "bonusCards", "bonusCard")
        {
            KeyField = "number",
            Fields = [SimulatedField.Code("number", 20), SimulatedField.Id("customerId"), SimulatedField.Number("points"), SimulatedField.Text("colour", 10)],
        });
    });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Records_are_created_read_changed_and_deleted()
    {
        var created = await _client.Api.CreateAsync(_cards, new RecordChanges().With("number", "B1").With("points", 10.5m).With("colour", "red"), Cancellation);
        var changed = await _client.Api.UpdateAsync(_cards, created.Id, created.ETag, new RecordChanges().With("points", 11), Cancellation);

        Assert.Equal(("B1", 10.5m, 11m), (created.Number, created.Points, changed.Points));
        Assert.Equal("red", changed.More!["colour"].GetString());
        Assert.Equal(changed.ETag, (await _client.Api.GetAsync(_cards, created.Id, cancellationToken: Cancellation)).ETag);

        await _client.Api.DeleteAsync(_cards, changed.Id, changed.ETag, Cancellation);

        Assert.Empty(await _client.Api.ListAsync(_cards, cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Lists_are_filtered_sorted_counted_and_paged()
    {
        for (var index = 1; index <= 7; index++)
        {
            _client.Company.Add("contoso/sales/v1.0/bonusCards", ("number", $"B{index}"), ("points", (decimal)index));
        }

        var query = new ODataQuery<BonusCard>().Where(card => card.Points > 2).OrderByDescending(card => card.Points);

        Assert.Equal([7m, 6m, 5m, 4m, 3m], (await _client.Api.ListAsync(_cards, query.InPagesOf(2), Cancellation).ToListAsync(Cancellation)).Select(card => card.Points!.Value));
        var page = await _client.Api.GetPageAsync(_cards, query.InPagesOf(2).WithCount(), Cancellation);
        Assert.Equal((2, 5L), (page.Value.Count, page.Count));
        Assert.Equal(2, (await _client.Api.GetPageAsync(_cards, query.InPagesOf(2).ContinueAt(page.NextLink!), Cancellation)).Value.Count);
        Assert.All(_client.Simulator.Journal.Entries.Where(entry => entry.Path.Contains("bonusCards", StringComparison.Ordinal)), entry => Assert.Contains("/api/contoso/sales/v1.0/companies(", entry.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_field_of_an_extension_is_written_and_read_beside_the_standard_ones()
    {
        var created = await _client.Api.CreateCustomerAsync(new CustomerChanges { DisplayName = "Acme" }.With("loyaltyTier", "gold"), Cancellation);
        await _client.Api.CreateCustomerAsync(new CustomerChanges { DisplayName = "Other" }, Cancellation);

        Assert.Equal("gold", created.More!["loyaltyTier"].GetString());
        var found = await _client.Api.ListCustomersAsync(new ODataQuery<Customer>().Where(ODataFilter.Equal("loyaltyTier", "gold")), Cancellation).ToListAsync(Cancellation);
        Assert.Equal(created.Id, Assert.Single(found).Id);
    }

    [Theory]
    [InlineData("inventory", "adjustment of the stock")]
    [InlineData("Inventory", "adjustment of the stock")]
    [InlineData("unitPrice", "property of its own")]
    [InlineData("a b", "not the name of a member")]
    public void A_member_that_the_record_knows_or_the_server_takes_badly_is_not_added(string member, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new ItemChanges().With(member, 1)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("..", "sales", "v1.0")]
    [InlineData("contoso", "a/b", "v1.0")]
    [InlineData("contoso", "sales", "")]
    public void An_address_that_leads_elsewhere_is_refused(string publisher, string group, string version) =>
        Assert.Throws<ArgumentException>(() => new CustomApi(publisher, group, version));

    [Fact]
    public async Task What_can_be_subscribed_to_is_listed()
    {
        var resources = await _client.Api.ListAsync(SubscribableResource.Entity, cancellationToken: Cancellation).Select(resource => resource.Resource).ToListAsync(Cancellation);

        Assert.Contains(resources, resource => resource!.EndsWith("customers", StringComparison.Ordinal));
        Assert.DoesNotContain(resources, resource => resource!.EndsWith("salesOrderLines", StringComparison.Ordinal));
    }
}
