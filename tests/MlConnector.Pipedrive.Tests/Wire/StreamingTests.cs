using System.Globalization;
using System.Text;
using MlConnector.Tests.Wire;
using MlConnector.Pipedrive.Tests.Resources;

namespace MlConnector.Pipedrive.Tests.Wire;

/// <summary>Records are handed out while their page arrives.</summary>
public sealed class StreamingTests
{
    private const int Records = 2_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_records_are_there_before_the_rest_of_the_page()
    {
        var page = Encoding.UTF8.GetBytes(AccountServer.Page(string.Join(',', Enumerable.Range(1, Records).Select(id => string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{id}},"name":"Acme"}""")))));
        await using var server = new RawServer(_ => [.. RawServer.Reply(page, "200 OK", "application/json").SkipLast(page.Length / 2)]);
        var read = 0;

        await Assert.ThrowsAsync<PipedriveException>(() => server.CallAsync(async api =>
        {
            await foreach (var organization in api.ListOrganizationsAsync(cancellationToken: Cancellation))
            {
                Assert.Equal(++read, organization.Id.Value);
            }

            return 0;
        }));

        // The first half of the page holds a few records more than the second: their ids are shorter.
        Assert.InRange(read, Records / 4, (Records / 2) + (Records / 20));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_list_may_be_left_before_its_end()
    {
        using var server = AccountServer.Answering(AccountServer.Page("""{"id":1},{"id":2}""", """{"next_cursor":"a"}"""));

        var first = await server.Api.ListOrganizationsAsync(cancellationToken: Cancellation).FirstAsync(Cancellation);

        Assert.Equal(new OrganizationId(1), first.Id);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_tells_where_the_list_goes_on_may_stand_before_the_records()
    {
        using var server = AccountServer.Answering("""{"additional_data":{"next_cursor":"a"},"data":[{"id":1}],"success":true}""", AccountServer.Page("""{"id":2}"""));

        var read = await server.Api.ListOrganizationsAsync(cancellationToken: Cancellation).Select(organization => organization.Id.Value).ToListAsync(Cancellation);

        Assert.Equal([1L, 2L], read);
    }
}
