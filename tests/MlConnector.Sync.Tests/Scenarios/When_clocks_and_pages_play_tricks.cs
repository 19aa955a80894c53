using System.Globalization;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_clocks_and_pages_play_tricks
{
    [Theory, Trait("Situation", "B96"), Trait("Fault", "F57")]
    [InlineData(-10, -10)]
    [InlineData(-5, 5)]
    [InlineData(5, -5)]
    [InlineData(5, 5)]
    public async Task Clocks_that_are_minutes_apart_lose_nothing_and_double_nothing(int pipedriveMinutes, int businessCentralMinutes)
    {
        await using var world = new World(pipedriveSkew: TimeSpan.FromMinutes(pipedriveMinutes), businessCentralSkew: TimeSpan.FromMinutes(businessCentralMinutes));
        var (organization, customer) = await world.LinkedAsync();
        world.Company.Edit("customers", customer, ("city", "Kiel"));
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        await world.SyncAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind SE"));
        await world.SyncAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(("Nordwind SE", "Kiel"), ((string?)world.Company.Row("customers", customer)["displayName"], (string?)world.Company.Row("customers", customer)["city"]));
        Assert.Equal("Kiel", (string?)Assert.Single(world.Pipedrive.Rows("organizations"))["address"]!["locality"]);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B96"), Trait("Fault", "F49")]
    public async Task Many_changes_of_one_second_across_a_page_border_are_all_taken_and_so_is_one_that_follows_in_that_second()
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        Add(world, 620);
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(30));
        world.Pipedrive.EditInBulk("organizations", [.. Enumerable.Range(1, 610).Select(id => (long)id)], ("address", new System.Text.Json.Nodes.JsonObject { ["value"] = "Kiel", ["locality"] = "Kiel" }));
        Assert.Equal(610, (await world.SyncAsync()).Updated);
        world.Pipedrive.Edit("organizations", 615, ("name", "One more GmbH"));
        Assert.Equal(1, (await world.SyncAfterAsync(TimeSpan.FromMilliseconds(400))).Updated);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Fault", "F56")]
    public async Task When_our_clock_goes_back_an_hour_no_watermark_moves_and_nothing_is_done_twice()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        await world.SyncAsync();
        var before = Since(world);
        world.Clock.AdjustTime(world.Clock.GetUtcNow() - TimeSpan.FromHours(1));
        world.ServersAhead = TimeSpan.FromHours(1);
        world.Company.Edit("customers", customer, ("city", "Kiel"));
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind SE"));
        var calls = world.Pipedrive.Journal.Count + world.BusinessCentral.Journal.Count;
        await world.SyncAfterAsync(TimeSpan.FromSeconds(1));
        await world.SyncAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(("Nordwind SE", "Kiel"), ((string?)world.Company.Row("customers", customer)["displayName"], (string?)world.Company.Row("customers", customer)["city"]));
        Assert.Equal("Kiel", (string?)Assert.Single(world.Pipedrive.Rows("organizations"))["address"]!["locality"]);
        Assert.True(string.CompareOrdinal(Since(world), before) >= 0);
        Assert.InRange(world.Pipedrive.Journal.Count + world.BusinessCentral.Journal.Count - calls, 1, 40);
        await world.NothingIsLeftToWriteAsync();

        static string Since(World world) => Uri.UnescapeDataString(
            world.Pipedrive.Journal.Entries.Last(entry => entry.Path.EndsWith("/organizations", StringComparison.Ordinal) && entry.Method == "GET").Query.Split("updated_since=")[1]);
    }

    [Fact, Trait("Fault", "F56")]
    public async Task What_changes_after_our_clock_was_an_hour_ahead_and_is_put_right_is_not_behind_a_watermark()
    {
        await using var world = new World { ServersAhead = TimeSpan.FromHours(-1) };
        var (organization, customer) = await world.LinkedAsync();
        await world.SyncAsync();
        world.Clock.AdjustTime(world.Clock.GetUtcNow() - TimeSpan.FromHours(1));
        world.ServersAhead = TimeSpan.Zero;
        world.Company.Edit("customers", customer, ("city", "Kiel"));
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(("Nordwind AG", "Kiel"), ((string?)world.Company.Row("customers", customer)["displayName"], (string?)world.Company.Row("customers", customer)["city"]));
        Assert.Equal("Kiel", (string?)Assert.Single(world.Pipedrive.Rows("organizations"))["address"]!["locality"]);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_list_that_was_empty_at_first_is_read_from_a_watermark_too_when_something_has_come()
    {
        await using var world = new World();
        await world.SyncAsync();
        world.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        await world.SyncAfterAsync(TimeSpan.FromHours(1));

        Assert.Contains("updated_since", world.Pipedrive.Journal.Entries.Last(entry => entry.Path.EndsWith("/organizations", StringComparison.Ordinal)).Query, StringComparison.Ordinal);
    }

    [Theory, Trait("Fault", "F47")]
    [InlineData(400)]
    [InlineData(410)]
    public async Task A_cursor_that_expires_between_two_pages_lets_the_next_poll_begin_at_the_watermark(int status)
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        Add(world, 1_300);
        world.Pipedrive.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = status, Skip = 2, Matches = SimulatorFault.On("GET", "/organizations") });
        Assert.Single((await world.SyncAsync()).Failures);
        Assert.Empty((await world.StatusAsync()).Condition!.PausedFlows);

        Assert.Empty((await world.SyncAfterAsync(TimeSpan.FromMinutes(5))).Failures);
        Assert.Equal(1_300, world.Company.Count("customers"));
        await world.NothingIsLeftToWriteAsync();
    }

    [Theory, Trait("Fault", "F58")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Etc/GMT+12")]
    [InlineData("America/St_Johns")]
    [InlineData("Pacific/Chatham")]
    public async Task A_date_stays_the_same_day_wherever_the_engine_runs(string zone)
    {
        var home = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
            await using var world = new World(connection => connection.Flows.Organizations.Fields["addressLine2"] = "Founded");
            var key = world.Pipedrive.AddField("organization", "Founded", "date");
            var deal = world.SomeDeal();
            world.Pipedrive.Edit("organizations", 1, ("custom_fields", new System.Text.Json.Nodes.JsonObject { [key] = "2026-03-29" }));
            // The night in which clocks change in Europe; in the four zones it is another day or another offset.
            world.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 29, 0, 59, 59, TimeSpan.Zero));
            await world.SyncAsync();
            world.Pipedrive.WinDeal(deal);
            await world.SyncAfterAsync(TimeSpan.FromSeconds(2));

            Assert.Equal("2026-03-29", (string?)Assert.Single(world.Orders)["orderDate"]);
            var customer = Assert.Single(world.Company.Rows("customers"));
            Assert.Equal("2026-03-29", (string?)customer["addressLine2"]);
            world.Company.Edit("customers", Guid.Parse((string)customer["id"]!), ("addressLine2", "2026-10-25"));
            await world.SyncAfterAsync(TimeSpan.FromMinutes(15));
            Assert.Equal("2026-10-25", (string?)Assert.Single(world.Pipedrive.Rows("organizations"))["custom_fields"]![key]);
            await world.NothingIsLeftToWriteAsync();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", home);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact, Trait("Fault", "F44")]
    public async Task A_poll_that_fails_on_a_later_page_is_not_complete_and_the_next_one_reads_it_all()
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        Add(world, 1_300);
        // The first page holds the newest change of all, so that a watermark made of it would hide the rest.
        world.Clock.Advance(TimeSpan.FromHours(1));
        world.Pipedrive.Edit("organizations", 1, ("name", "Newest GmbH"));
        world.Pipedrive.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 500,
            Skip = 2,
            Times = 50,
            Matches = SimulatorFault.On("GET", "/organizations"),
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7200" },
        });
        var failed = await world.SyncAsync();
        Assert.Single(failed.Failures);
        Assert.Equal(0, failed.Created);

        world.Pipedrive.Faults.Clear();
        var report = await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(report.Failures);
        Assert.Equal(1_300, world.Company.Count("customers"));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Fault", "F48")]
    public async Task A_record_that_changes_while_its_list_is_paged_is_not_missed()
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        Add(world, 620);
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));
        world.Pipedrive.EditInBulk("organizations", [.. Enumerable.Range(1, 620).Select(id => (long)id)], ("owner_id", 1));
        world.BeforePipedrive = request =>
        {
            if (request.RequestUri!.Query.Contains("cursor=", StringComparison.Ordinal))
            {
                world.BeforePipedrive = null;
                world.Pipedrive.Edit("organizations", 3, ("name", "Moved GmbH"));
            }

            return Task.CompletedTask;
        };
        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Single(world.Company.Rows("customers"), row => (string?)row["displayName"] == "Moved GmbH");
        Assert.Equal(620, world.Company.Count("customers"));
    }

    [Fact, Trait("Fault", "F50")]
    public async Task A_transaction_that_commits_late_with_an_older_time_is_still_read()
    {
        await using var world = new World();
        var (_, late) = await world.LinkedAsync("Late GmbH");
        var (_, prompt) = await world.LinkedAsync("Prompt GmbH");
        world.Company.Edit("customers", late, ("city", "Kiel"));
        world.Clock.Advance(TimeSpan.FromMinutes(3));
        world.Company.Edit("customers", prompt, ("city", "Bremen"));
        world.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 200,
            Body = $$"""{"value":[{{world.Company.Row("customers", prompt).ToJsonString()}}]}""",
            Times = 2,
            Matches = SimulatorFault.On("GET", "/customers"),
        });
        await world.SyncAsync();
        // A poll that finds nothing new is no proof that nothing is on its way.
        await world.SyncAfterAsync(TimeSpan.FromMinutes(2));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(["Bremen", "Kiel"], world.Pipedrive.Rows("organizations").Select(row => (string?)row["address"]!["locality"]).Order(StringComparer.Ordinal));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Fault", "F51")]
    public async Task A_record_on_the_border_is_read_again_and_not_written_again()
    {
        await using var world = new World();
        var (_, customer) = await world.LinkedAsync();
        world.Clock.Advance(TimeSpan.FromTicks(12_345));
        world.Company.Edit("customers", customer, ("city", "Kiel"));
        await world.SyncAsync();
        for (var pass = 0; pass < 4; pass++)
        {
            await world.NothingIsLeftToWriteAsync();
        }
    }

    [Fact, Trait("Fault", "F50"), Trait("Fault", "F51")]
    public async Task Polls_begin_ten_minutes_before_the_newest_change_and_at_it_when_nothing_can_be_on_its_way_any_more()
    {
        await using var world = new World(pipedriveSkew: TimeSpan.FromMinutes(-7), businessCentralSkew: TimeSpan.FromMinutes(3));
        var (older, old) = await world.LinkedAsync("Older GmbH");
        var (organization, customer) = await world.LinkedAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        world.Company.Edit("customers", old, ("phoneNumber", "1"));
        world.Pipedrive.Edit("organizations", older, ("owner_id", 1));
        world.Clock.Advance(TimeSpan.FromTicks(90_012_345));
        world.Company.Edit("customers", customer, ("phoneNumber", "2"));
        world.Pipedrive.Edit("organizations", organization, ("owner_id", 1));
        var (changed, updated) = (Time(world.Company.Row("customers", customer)["lastModifiedDateTime"]), Time(world.Pipedrive.Rows("organizations").Single(row => row["id"]!.GetValue<long>() == organization)["update_time"]));
        var (customers, organizations) = (new List<string>(), new List<string>());
        await world.SyncAsync();
        for (var pass = 1; pass <= 6; pass++)
        {
            var report = await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
            Assert.Equal((0, 0), (report.Updated, report.Unchanged));
            customers.Add(Asked(world.BusinessCentral, "/customers").Split("lastModifiedDateTime ")[1]);
            organizations.Add(Asked(world.Pipedrive, "/organizations").Split("updated_since=")[1].Split('&')[0]);
        }

        Assert.Equal(["ge", "ge", "ge", "ge", "ge", "ge"], customers.Select(asked => asked[..2]));
        Assert.Equal([-10, -10, -10, -10, 0, 0], customers.Select(asked => (DateTimeOffset.Parse(asked[3..].Split('&')[0], CultureInfo.InvariantCulture) - changed).TotalMinutes));
        Assert.Equal([-600, -600, -600, -600, 1, 1], organizations.Select(asked => (DateTimeOffset.Parse(asked, CultureInfo.InvariantCulture) - updated).TotalSeconds));

        static DateTimeOffset Time(System.Text.Json.Nodes.JsonNode? node) => DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

        static string Asked(SimulatedApi api, string path) =>
            Uri.UnescapeDataString(api.Journal.Entries.Last(entry => entry.Method == "GET" && entry.Path.EndsWith(path, StringComparison.Ordinal)).Query).Replace('+', ' ');
    }

    private static void Add(World world, int count)
    {
        foreach (var number in Enumerable.Range(1, count))
        {
            world.Pipedrive.AddOrganization(string.Create(CultureInfo.InvariantCulture, $"Company {number:00000} GmbH"));
        }
    }
}
