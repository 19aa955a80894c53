using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A copied environment, a copied store, the token of another account: the ids of the linked records mean other things there.</summary>
[Trait("Situation", "B115")]
public sealed class When_other_companies_answer
{
    [Fact]
    public async Task A_store_that_was_copied_to_a_sandbox_writes_nothing_until_somebody_confirms()
    {
        await using var production = new World();
        await production.LinkedAsync();
        await production.StopAsync();
        await using var sandbox = new World(connection => connection.BusinessCentral.Environment = "Sandbox");
        await sandbox.StopAsync();
        foreach (var file in Directory.GetFiles(production.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(sandbox.Folder, Path.GetRelativePath(production.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        sandbox.Start();
        sandbox.Clock.Advance(TimeSpan.FromMinutes(6));
        sandbox.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        sandbox.Pipedrive.AddOrganization("Sommerhof AG");
        var report = await sandbox.SyncAsync();
        for (var pass = 0; pass < 5; pass++)
        {
            await sandbox.SyncAfterAsync(TimeSpan.FromMinutes(6));
        }

        Assert.Contains("Nothing is written", Assert.Single(report.Failures), StringComparison.Ordinal);
        await NothingWasWrittenAsync(sandbox);
        Assert.All(await sandbox.Services.GetRequiredService<IConnectionChecker>().CheckAsync(null, TestContext.Current.CancellationToken), finding => Assert.True(finding.Passed));

        Assert.True(await sandbox.Connections.ConfirmAsync(World.Connection, "anna", TestContext.Current.CancellationToken));
        await sandbox.SyncAfterAsync(TimeSpan.FromMinutes(6));

        Assert.Contains(sandbox.Company.Rows("customers"), row => (string?)row["displayName"] == "Sommerhof AG");
        Assert.Equal(ConnectionState.Active, (await sandbox.StatusAsync()).Condition!.State);
        Assert.Contains(await StatesAsync(sandbox), entry => entry.Actor == "anna" && entry.Reason.Contains("sandbox", StringComparison.Ordinal));
        Assert.False(await sandbox.Connections.ConfirmAsync(World.Connection, "anna", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_copy_of_an_environment_is_another_one_although_its_company_has_the_same_SystemId()
    {
        var environment = "Production";
        await using var world = new World(connection => connection.BusinessCentral.Environment = environment);
        await world.LinkedAsync();
        environment = "Sandbox";
        await world.RestartAsync();
        world.Pipedrive.AddOrganization("Sommerhof AG");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(6));

        await NothingWasWrittenAsync(world);
    }

    [Fact]
    public async Task A_Business_Central_company_with_another_SystemId_is_another_one_and_going_back_needs_no_confirmation()
    {
        var company = "CRONUS";
        await using var world = new World(connection => connection.BusinessCentral.Company = company);
        await world.LinkedAsync();
        world.BusinessCentral.AddCompany("CRONUS TEST");
        company = "CRONUS TEST";
        await world.RestartAsync();
        world.Pipedrive.AddOrganization("Sommerhof AG");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(6));
        await NothingWasWrittenAsync(world);

        company = "CRONUS";
        await world.RestartAsync();
        Assert.Empty((await world.SyncAfterAsync(TimeSpan.FromMinutes(6))).Failures);

        Assert.Equal(2, world.Company.Count("customers"));
        Assert.Equal(ConnectionState.Active, (await world.StatusAsync()).Condition!.State);
    }

    [Fact]
    public async Task A_token_of_another_Pipedrive_company_changes_nothing_and_resuming_is_no_way_around()
    {
        var account = new PipedriveSimulatorOptions { BurstLimit = 100_000, DailyTokens = 1_000_000 };
        await using var world = new World(account: account);
        var (organization, _) = await world.LinkedAsync();
        account.CompanyId = 2;
        await world.RestartAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Somebody else's"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(6));
        await world.Connections.ResumeAsync(World.Connection, "anna", TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(6));

        await NothingWasWrittenAsync(world);
        Assert.NotNull(world.Customer("Nordwind Industrie GmbH"));
        var reason = (await world.StatusAsync()).Condition!.Reason;
        Assert.Contains("Pipedrive company 1", reason, StringComparison.Ordinal);
        Assert.Contains("Pipedrive company 2", reason, StringComparison.Ordinal);
        Assert.Contains("connections confirm --connection acme", reason, StringComparison.Ordinal);
        Assert.NotEmpty((await world.Services.GetRequiredService<ISyncHealth>().CheckAsync(TestContext.Current.CancellationToken)).Problems);
    }

    [Fact]
    public async Task Work_that_was_due_before_is_not_done_on_another_company()
    {
        var company = "CRONUS";
        await using var world = new World(connection => connection.BusinessCentral.Company = company);
        var deal = world.SomeDeal();
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromHours(2));
        await world.SyncAsync();
        world.Pipedrive.WinDeal(deal);
        await Hook.ChangedAsync(world, "deal", deal);
        var other = world.BusinessCentral.AddCompany("CRONUS TEST");
        company = "CRONUS TEST";
        await world.RestartAsync();
        await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);

        Assert.Equal(ConnectionState.NeedsConfirmation, (await world.StatusAsync()).Condition!.State);
        Assert.Equal((0, 0), (world.Orders.Count, other.Count("salesOrders")));
    }

    [Fact]
    public async Task A_quiet_pass_of_a_new_process_asks_nobody_who_they_are()
    {
        await using var world = new World();
        await world.LinkedAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        await world.RestartAsync();
        var (toPipedrive, toBusinessCentral) = (world.Pipedrive.Journal.Count, world.BusinessCentral.Journal.Count);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(6));

        Assert.DoesNotContain(world.Pipedrive.Journal.Entries.Skip(toPipedrive), entry => entry.Path.EndsWith("/users/me", StringComparison.Ordinal));
        // The client itself looks the company's name up once.
        Assert.Single(world.BusinessCentral.Journal.Entries.Skip(toBusinessCentral), entry => entry.Path.EndsWith("/companies", StringComparison.Ordinal));
    }

    private static async Task NothingWasWrittenAsync(World world)
    {
        Assert.Equal(ConnectionState.NeedsConfirmation, (await world.StatusAsync()).Condition!.State);
        Assert.Equal(0, world.WritesTo(world.Pipedrive));
        Assert.InRange(world.Company.Count("customers"), 0, 1);
        Assert.DoesNotContain(world.Company.Rows("customers"), row => (string?)row["displayName"] == "Sommerhof AG");
    }

    private static Task<IReadOnlyList<AuditEntry>> StatesAsync(World world) =>
        world.Trail.ReadAsync(new AuditQuery { Action = AuditAction.StateChanged }, TestContext.Current.CancellationToken);
}
