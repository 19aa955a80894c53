using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_connection_does_not_work
{
    [Fact, Trait("Fault", "F27")]
    public async Task Waiting_for_a_limit_costs_no_attempt_and_no_age()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        for (var hours = 0; hours < 30; hours += 2)
        {
            Refuse(429);
            Assert.Equal(1, (await world.SyncAfterAsync(TimeSpan.FromHours(2))).Retrying);
        }

        Refuse(500);
        await world.SyncAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal(0, (await world.StatusAsync()).Parked);
        world.BusinessCentral.Faults.Clear();
        await world.SyncAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal("Nordwind AG", (string?)world.Company.Row("customers", customer)["displayName"]);

        void Refuse(int status)
        {
            world.BusinessCentral.Faults.Clear();
            world.BusinessCentral.Faults.Add(new SimulatorFault
            {
                Kind = FaultKind.RejectBefore,
                StatusCode = status,
                Times = 50,
                Matches = (method, _) => method == "PATCH",
                Headers = new Dictionary<string, string> { ["Retry-After"] = "3600" },
            });
        }
    }

    [Fact, Trait("Fault", "F32"), Trait("Situation", "B117")]
    public async Task Refused_credentials_are_silence_to_both_systems_and_nothing_is_lost()
    {
        await using var world = new World();
        var deal = world.SomeDeal();
        await world.SyncAsync();
        world.Pipedrive.WinDeal(deal);
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 401, Times = int.MaxValue });
        var refused = await world.SyncAfterAsync(TimeSpan.FromMinutes(6));
        var (toPipedrive, toBusinessCentral) = (world.Pipedrive.Journal.Entries.Count, world.BusinessCentral.Journal.Entries.Count);
        await world.RestartAsync();
        for (var pass = 0; pass < 20; pass++)
        {
            Assert.Contains("NeedsReconnect", Assert.Single((await world.SyncAfterAsync(TimeSpan.FromMinutes(10))).Failures), StringComparison.Ordinal);
        }

        Assert.Single(refused.Failures);
        Assert.Equal((toPipedrive, toBusinessCentral), (world.Pipedrive.Journal.Entries.Count, world.BusinessCentral.Journal.Entries.Count));
        var condition = (await world.StatusAsync()).Condition!;
        Assert.Equal(ConnectionState.NeedsReconnect, condition.State);
        Assert.Contains("401", condition.Reason, StringComparison.Ordinal);
        Assert.Single(await ChangesOfStateAsync(world));

        world.BusinessCentral.Faults.Clear();
        await world.Connections.ResumeAsync(World.Connection, "anna", TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Single(world.Orders);
        Assert.Equal(ConnectionState.Active, (await world.StatusAsync()).Condition!.State);
        Assert.Equal("anna", (await ChangesOfStateAsync(world))[^1].Actor);
    }

    [Fact, Trait("Fault", "F32")]
    public async Task Other_credentials_are_tried_without_anybody_resuming()
    {
        var token = "revoked-token";
        await using var world = new World(connection => connection.Pipedrive.ApiToken = token);
        world.Pipedrive.AddOrganization("Nordwind");
        await world.SyncAsync();
        Assert.Equal(ConnectionState.NeedsReconnect, (await world.StatusAsync()).Condition!.State);
        token = "simulated-token";
        await world.RestartAsync();
        var report = await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(report.Failures);
        Assert.Equal(1, report.Created);
        Assert.Equal(ConnectionState.Active, (await world.StatusAsync()).Condition!.State);
    }

    [Fact, Trait("Fault", "F28")]
    public async Task A_used_up_budget_costs_one_call_each_quarter_of_an_hour()
    {
        await using var world = new World();
        world.Pipedrive.AddOrganization("Nordwind");
        await world.SyncAsync();
        var gone = new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 429,
            Times = int.MaxValue,
            Headers = new Dictionary<string, string> { ["x-daily-ratelimit-token-remaining"] = "0" },
        };
        world.Pipedrive.Faults.Add(gone);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(ConnectionState.BudgetExhausted, (await world.StatusAsync()).Condition!.State);
        var (toPipedrive, toBusinessCentral) = (world.Pipedrive.Journal.Entries.Count, world.BusinessCentral.Journal.Entries.Count);
        for (var minute = 0; minute < 60; minute++)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        }

        var probes = world.Pipedrive.Journal.Entries.Skip(toPipedrive).ToList();
        Assert.InRange(probes.Count, 3, 4);
        Assert.All(probes, probe => Assert.EndsWith("/users/me", probe.Path, StringComparison.Ordinal));
        Assert.Equal(toBusinessCentral, world.BusinessCentral.Journal.Entries.Count);

        world.Pipedrive.Faults.Clear();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(16));
        Assert.Equal(ConnectionState.Active, (await world.StatusAsync()).Condition!.State);
    }

    [Fact, Trait("Fault", "F29")]
    public async Task A_page_of_the_shield_is_an_hour_of_silence_and_not_a_withdrawn_consent()
    {
        await using var world = new World();
        world.Pipedrive.AddOrganization("Nordwind");
        world.Pipedrive.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 403, Body = "<html>blocked</html>" });
        await world.SyncAsync();
        var calls = world.Pipedrive.Journal.Entries.Count;
        await world.SyncAfterAsync(TimeSpan.FromMinutes(59));
        var condition = (await world.StatusAsync()).Condition!;
        Assert.Equal(ConnectionState.Paused, condition.State);
        Assert.Equal(calls, world.Pipedrive.Journal.Entries.Count);

        await world.SyncAfterAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(ConnectionState.Active, (await world.StatusAsync()).Condition!.State);
        Assert.Single(world.Company.Rows("customers"));
    }

    [Fact, Trait("Fault", "F40")]
    public async Task A_vanished_endpoint_stops_its_flow_and_no_other()
    {
        await using var world = new World();
        await world.SyncAsync();
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 501, Times = int.MaxValue, Matches = SimulatorFault.On("GET", "/items") });
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 405, Times = int.MaxValue, Matches = SimulatorFault.On("POST", "/contacts") });
        var organization = world.Pipedrive.AddOrganization("Nordwind");
        world.Pipedrive.AddPerson("Ann", ("org_id", organization));
        world.Pipedrive.AddProduct("Filter", ("code", "F-20"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(6));

        var condition = (await world.StatusAsync()).Condition!;
        Assert.Equal([SyncFlow.Products, SyncFlow.Persons], condition.PausedFlows.Select(pause => pause.Flow));
        Assert.Equal(ConnectionState.Active, condition.State);
        Assert.Single(world.Company.Rows("customers"));
        var calls = world.BusinessCentral.Journal.Entries.Count(entry => entry.Path.EndsWith("/items", StringComparison.Ordinal) || entry is { Method: "POST" } && entry.Path.EndsWith("/contacts", StringComparison.Ordinal));
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal(calls, world.BusinessCentral.Journal.Entries.Count(entry => entry.Path.EndsWith("/items", StringComparison.Ordinal) || entry is { Method: "POST" } && entry.Path.EndsWith("/contacts", StringComparison.Ordinal)));

        world.BusinessCentral.Faults.Clear();
        await world.SyncAfterAsync(TimeSpan.FromHours(25));
        Assert.Single(world.Company.Rows("items"));
    }

    [Fact]
    public async Task A_paused_connection_takes_marks_in_and_sends_nothing_until_it_is_resumed()
    {
        await using var world = new World();
        await world.SyncAsync();
        await world.Connections.PauseAsync(World.Connection, "stocktaking", "anna", world.Clock.GetUtcNow().AddHours(8), TestContext.Current.CancellationToken);
        world.Pipedrive.AddOrganization("Nordwind");
        var calls = world.Pipedrive.Journal.Entries.Count;
        var report = await world.SyncAfterAsync(TimeSpan.FromHours(7));

        Assert.Contains("stocktaking", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Equal(calls, world.Pipedrive.Journal.Entries.Count);
        Assert.Equal(1, (await world.SyncAfterAsync(TimeSpan.FromHours(2))).Created);
        Assert.Equal([("anna", "Paused: stocktaking"), ("engine", "Paused -> Active: it works again")], (await ChangesOfStateAsync(world)).Select(entry => (entry.Actor, entry.Reason)));
    }

    private static Task<IReadOnlyList<AuditEntry>> ChangesOfStateAsync(World world) =>
        world.Trail.ReadAsync(new AuditQuery { Action = AuditAction.StateChanged }, TestContext.Current.CancellationToken);
}
