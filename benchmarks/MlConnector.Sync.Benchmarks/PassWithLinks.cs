using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace MlConnector.Sync.Benchmarks;

/// <summary>A pass with some changed organizations, when a thousand links are known and when very many are: the ratio is what the size of the store costs.</summary>
internal static class PassWithLinks
{
    private const int FewLinks = 1_000;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(int links, int changes)
    {
        var few = await MeasureAsync(FewLinks, changes);
        var many = await MeasureAsync(links, changes);
        Console.WriteLine("| known links | pass with changes, median |");
        Console.WriteLine("|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {FewLinks:N0} | {few.TotalMilliseconds:0} ms |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {links:N0} | {many.TotalMilliseconds:0} ms |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {many / few:0.00} with {changes} changes"));
        return 0;
    }

    private static async Task<TimeSpan> MeasureAsync(int links, int changes)
    {
        using var systems = await SimulatedSystems.StartAsync(changes);
        await using var engine = new Engine(systems.BusinessCentral, systems.Pipedrive);
        if (await engine.SyncAsync() is var first && first.Created != changes)
        {
            throw new InvalidOperationException($"{first.Created} records were created instead of {changes}: {first} {string.Join("; ", first.Failures)}");
        }

        Fill(engine, links - changes);
        using var network = new SocketsHttpHandler();
        using var pipedrive = new HttpClient(network) { BaseAddress = systems.Pipedrive };
        pipedrive.DefaultRequestHeaders.Add("x-api-token", "simulated-token");
        var times = new List<TimeSpan>();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var id = 1; id <= changes; id++)
            {
                using var answer = await pipedrive.PatchAsJsonAsync(
                    new Uri($"/api/v2/organizations/{id}", UriKind.Relative), new Dictionary<string, string> { ["name"] = $"Company {id} of round {round}" });
                answer.EnsureSuccessStatusCode();
            }

            var watch = Stopwatch.StartNew();
            var report = await engine.SyncAsync();
            times.Add(watch.Elapsed);
            if (report.Updated != changes)
            {
                throw new InvalidOperationException($"{report.Updated} records were updated instead of {changes}: {report}");
            }
        }

        // The first round warms up.
        return times.Skip(1).Order().ElementAt(Rounds / 2);
    }

    /// <summary>Links and snapshots of records that never change.</summary>
    private static void Fill(Engine engine, int links) => engine.Execute(
        """
        PRAGMA busy_timeout = 60000;
        BEGIN;
        CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < @links) SELECT 1000000 + i AS pd, printf('00000000-0000-0000-0000-%012x', i) AS bc FROM c;
        INSERT INTO mlc_link (connection, flow, pipedrive_id, business_central_id, number, pipedrive_base, business_central_base, evidence, linked_at)
            SELECT @connection, 1, pd, bc, NULL, json_object('name', 'Filler ' || pd), json_object('displayName', 'Filler ' || pd), 'filler', 0 FROM n;
        INSERT INTO mlc_snapshot (connection, side, flow, id, version, title, fields, deleted, modified_at, seen_at)
            SELECT @connection, 0, 1, pd, '1', 'Filler ' || pd, json_object('name', 'Filler ' || pd), 0, 0, 0 FROM n;
        INSERT INTO mlc_snapshot (connection, side, flow, id, version, title, fields, deleted, modified_at, seen_at)
            SELECT @connection, 1, 1, bc, '1', 'Filler ' || pd, json_object('displayName', 'Filler ' || pd), 0, 0, 0 FROM n;
        INSERT INTO mlc_signal (connection, side, flow, id, kind, value) SELECT @connection, 0, 1, pd, 3, 'filler ' || pd FROM n;
        INSERT INTO mlc_signal (connection, side, flow, id, kind, value) SELECT @connection, 1, 1, bc, 3, 'filler ' || pd FROM n;
        COMMIT;
        """,
        ("@links", links), ("@connection", Engine.Connection));
}
