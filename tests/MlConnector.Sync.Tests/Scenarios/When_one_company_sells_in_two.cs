using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_one_company_sells_in_two
{
    private const string West = "west";

    [Fact, Trait("Situation", "B114"), Trait("Threat", "S25")]
    public async Task Each_connection_has_its_own_link_and_knows_nothing_of_the_other()
    {
        await using var world = new World(options: options => options.Connections[West] = Settings());
        var west = world.BusinessCentral.AddCompany("WEST");
        var east = world.Company.AddCustomer("E-1", "Nordwind Industrie GmbH");
        west.AddCustomer("W-9", "Only in the west", ("email", "office@west.example"));
        var organization = world.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        await world.SyncAsync();

        var links = world.Services.GetRequiredService<ILinks>();
        var here = await links.FindAsync(World.Connection, SyncFlow.Organizations, Side.Pipedrive, $"{organization}", TestContext.Current.CancellationToken);
        var there = await links.FindAsync(West, SyncFlow.Organizations, Side.Pipedrive, $"{organization}", TestContext.Current.CancellationToken);
        Assert.Equal(east, here!.BusinessCentralId);
        Assert.Contains(west.Rows("customers"), row => (string?)row["id"] == there!.BusinessCentralId.ToString() && (string?)row["displayName"] == "Nordwind Industrie GmbH");
        Assert.Single(world.Company.Rows("customers"));
        Assert.DoesNotContain(world.Company.Rows("contacts"), row => (string?)row["displayName"] == "Only in the west");
    }

    private static ConnectionOptions Settings()
    {
        var connection = new ConnectionOptions();
        connection.BusinessCentral.BaseAddress = new Uri("https://bc.example.com");
        connection.BusinessCentral.UserName = "simulator-user";
        connection.BusinessCentral.WebServiceKey = "simulator-key";
        connection.BusinessCentral.Company = "WEST";
        connection.Pipedrive.BaseAddress = new Uri("https://acme.pipedrive.example");
        connection.Pipedrive.ApiToken = "simulated-token";
        connection.Flows.Organizations.Create = Creation.BusinessCentral;
        return connection;
    }
}
