using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Planning;
using Spectre.Console;

namespace MlConnector.Samples.Console.Demo;

/// <summary>The story that the demo tells, and the claims it has to keep: it fails when one of them does not hold.</summary>
internal sealed class DemoStory(DemoWorld world)
{
    private const int DealsToWin = 10;
    private readonly List<string> _broken = [];

    private ISyncPlanner Planner => world.Services.GetRequiredService<ISyncPlanner>();

    private IPlanFiles Files => world.Services.GetRequiredService<IPlanFiles>();

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.StartNew();
        var size = new DemoSize();
        AnsiConsole.MarkupLine("[bold]An industrial-supply distributor of 80 people connects Pipedrive and Business Central.[/]");
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Pipedrive: {size.Organizations} organizations, {size.Persons} persons, {size.Products} products, {size.Deals} open deals. Part of them exists in the ERP, often spelled differently.");
        await using var world = await DemoWorld.StartAsync(size, cancellationToken);
        var story = new DemoStory(world);
        await story.FirstSyncAsync(cancellationToken);
        var won = await story.WinDealsAsync(cancellationToken);
        await story.ForgeWebhookAsync(cancellationToken);
        await story.SecondPassAsync(cancellationToken);
        await story.ShowOrdersAsync(won, cancellationToken);
        return story.Conclude(started.Elapsed);
    }

    private async Task FirstSyncAsync(CancellationToken cancellationToken)
    {
        AnsiConsole.Write(new Rule("[bold]1. First sync: look, then do exactly that[/]").LeftJustified());
        AnsiConsole.WriteLine("What is the same on both sides? A plan that only matches:");
        await ApplyAsync(await PlanAsync(matchOnly: true, cancellationToken), cancellationToken);
        Claim(world.CountWrites() == 0, "matching writes nothing");
        await RefuseMassChangeAsync(cancellationToken);
        AnsiConsole.WriteLine("What would it do? A full plan:");
        var plan = await PlanAsync(matchOnly: false, cancellationToken);
        AnsiConsole.Write(PlanTables.OfEntries(await Files.ReadAsync(plan, cancellationToken)
            .Where(entry => entry.Outcome is PlanOutcome.Create or PlanOutcome.Update).Take(3).ToListAsync(cancellationToken)));
        AnsiConsole.WriteLine("Somebody has looked at the plan; it is applied:");
        await ApplyAsync(plan, cancellationToken);
        var reviews = await world.Services.GetRequiredService<IReviews>().ListAsync(null, cancellationToken);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{reviews.Count} questions wait for a person; the records that depend on them wait too. The first ones:");
        AnsiConsole.Write(Tables.OfReviews(reviews.Take(3)));
        Claim(world.Company.Rows("salesOrders").Count == 0, "no order exists before a deal is won");
    }

    private async Task<SyncPlan> PlanAsync(bool matchOnly, CancellationToken cancellationToken)
    {
        var before = world.CountWrites();
        var plan = await ProgressLine.RunAsync(progress => Planner.PlanAsync(new PlanRequest { MatchOnly = matchOnly }, progress, cancellationToken));
        AnsiConsole.Write(PlanTables.OfCounts(plan));
        Claim(world.CountWrites() == before, "a plan writes nothing");
        return plan;
    }

    private async Task ApplyAsync(SyncPlan plan, CancellationToken cancellationToken)
    {
        var report = await ProgressLine.RunAsync(progress => Planner.ApplyAsync(plan, progress, cancellationToken));
        AnsiConsole.Write(PlanTables.OfApplication(report));
        _broken.AddRange(report.Report.Failures);
        Claim(report.Refused == 0, "nothing has moved since the plan was made");
        Claim(plan.MatchOnly || report.Report.Created == plan.Count(PlanOutcome.Create), "exactly what the plan shows is created");
    }

    /// <summary>So many new records are not made without a plan: the guard asks first.</summary>
    private async Task RefuseMassChangeAsync(CancellationToken cancellationToken)
    {
        var report = await ProgressLine.RunAsync(progress => world.Engine.SyncAsync(new SyncRequest { Poll = false }, progress, cancellationToken));
        var asked = (await world.Services.GetRequiredService<IReviews>().ListAsync(null, cancellationToken)).Where(review => review.Kind == ReviewKind.MassChange).ToList();
        foreach (var question in asked)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  a sync without plan asks: {question.Question}");
        }

        Claim(asked.Count > 0 && report.Created == 0, "a sync does not create hundreds of records unasked");
    }

    private async Task<IReadOnlyList<long>> WinDealsAsync(CancellationToken cancellationToken)
    {
        AnsiConsole.Write(new Rule("[bold]2. Deals are won, one signed webhook each[/]").LeftJustified());
        await world.RegisterWebhookAsync(cancellationToken);
        using var network = new SocketsHttpHandler();
        var won = world.Distributor.Deals.Take(DealsToWin).ToList();
        foreach (var deal in won)
        {
            var watch = Stopwatch.StartNew();
            world.Pipedrive.WinDeal(deal);
            var answers = await world.Pipedrive.DeliverWebhooksAsync(network, cancellationToken);
            await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, cancellationToken);
            var order = OrdersOf(deal) is [var first, ..] ? first : null;
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  deal {deal} won, webhook answered {string.Join(',', answers)} -> order [green]{(string?)order?["number"]}[/] over {(decimal?)order?["totalAmountExcludingTax"]:0.00} EUR in {watch.ElapsedMilliseconds} ms");
            // The write-back changes the deal, which Pipedrive reports too.
            await world.Pipedrive.DeliverWebhooksAsync(network, cancellationToken);
        }

        return won;
    }

    private async Task ForgeWebhookAsync(CancellationToken cancellationToken)
    {
        using var network = new SocketsHttpHandler();
        using var sender = new HttpMessageInvoker(network);
        using var forged = new HttpRequestMessage(HttpMethod.Post, world.WebhookAddress) { Content = new StringContent("""{"meta":{"entity":"deal","entity_id":"1","action":"change"}}""", Encoding.UTF8, "application/json") };
        using var answer = await sender.SendAsync(forged, cancellationToken);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  a forged webhook is answered {(int)answer.StatusCode} and leaves nothing");
        Claim(answer.StatusCode == HttpStatusCode.Unauthorized, "a forged webhook is refused");
    }

    private async Task SecondPassAsync(CancellationToken cancellationToken)
    {
        AnsiConsole.Write(new Rule("[bold]3. A second pass over everything[/]").LeftJustified());
        var before = world.CountWrites();
        var report = await world.Engine.SyncAsync(new SyncRequest(), null, cancellationToken);
        var writes = world.CountWrites() - before;
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {report.BusinessCentralRequests + report.PipedriveRequests} requests, {writes} writes, {report.Seconds:0.0} s");
        Claim(writes == 0, "the second pass writes nothing");
    }

    private async Task ShowOrdersAsync(IReadOnlyList<long> won, CancellationToken cancellationToken)
    {
        AnsiConsole.Write(new Rule("[bold]4. What came of it[/]").LeftJustified());
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in new[] { "Deal", "Order", "Key", "Customer", "Lines", "Deal sum", "Order sum" })
        {
            table.AddColumn(new TableColumn(column) { NoWrap = column != "Customer" });
        }

        var lines = world.Pipedrive.Rows("dealProducts");
        foreach (var deal in won)
        {
            var orders = OrdersOf(deal);
            var asked = lines.Where(line => line["deal_id"]!.GetValue<long>() == deal).Sum(line => line["sum"]!.GetValue<decimal>());
            Claim(orders.Count == 1, string.Create(CultureInfo.InvariantCulture, $"deal {deal} has exactly one order"));
            var order = orders[0];
            var total = (decimal)order["totalAmountExcludingTax"]!;
            Claim(total == asked, string.Create(CultureInfo.InvariantCulture, $"the order of deal {deal} has the deal's sum"));
            table.AddRow(
                deal.ToString(CultureInfo.InvariantCulture), (string)order["number"]!, (string)order["externalDocumentNumber"]!, Markup.Escape((string)order["customerName"]!),
                lines.Count(line => line["deal_id"]!.GetValue<long>() == deal).ToString(CultureInfo.InvariantCulture),
                asked.ToString("N2", CultureInfo.InvariantCulture), total.ToString("N2", CultureInfo.InvariantCulture));
        }

        Claim(world.Company.Rows("salesOrders").Count == won.Count, "no other order exists");
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"The audit trail of deal {won[0]}:");
        var trail = await world.Services.GetRequiredService<IAuditTrail>().ReadAsync(
            new AuditQuery { Flow = SyncFlow.Deals, PipedriveId = won[0].ToString(CultureInfo.InvariantCulture) }, cancellationToken);
        AnsiConsole.Write(Tables.OfAudit(trail));
    }

    private int Conclude(TimeSpan elapsed)
    {
        foreach (var claim in _broken)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]Not true: {claim}[/]");
        }

        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{(_broken.Count == 0 ? "Every claim holds." : "The demo failed.")} {elapsed.TotalSeconds:0.0} s");
        return _broken.Count == 0 ? 0 : 1;
    }

    private IReadOnlyList<JsonObject> OrdersOf(long deal) => [.. world.Company.Rows("salesOrders")
        .Where(order => (string?)order["externalDocumentNumber"] == string.Create(CultureInfo.InvariantCulture, $"PD-DEMO-{deal}"))];

    private void Claim(bool holds, string claim)
    {
        if (!holds)
        {
            _broken.Add(claim);
        }
    }
}
