using System.Diagnostics;

namespace MlConnector.Sync.Telemetry;

/// <summary>The activities of the engine: one for each pass, and below it one for each stage of each piece of work. Tags never name a record.</summary>
internal static class SyncActivities
{
    public const string Name = "MlConnector.Sync";
    public const string Connection = "mlconnector.connection";
    public const string Flow = "mlconnector.flow";
    public const string Outcome = "mlconnector.outcome";

    public static readonly ActivitySource Source = new(Name);

    public static Activity? Pass(string connection) => Source.StartActivity("pass", ActivityKind.Internal)?.SetTag(Connection, connection);

    /// <summary>Runs one stage of one piece of work inside its own activity.</summary>
    public static Task<T> StageAsync<T>(string stage, string connection, SyncFlow? flow, Func<Task<T>> run) =>
        Source.HasListeners() ? TracedAsync(stage, connection, flow, run) : run();

    private static async Task<T> TracedAsync<T>(string stage, string connection, SyncFlow? flow, Func<Task<T>> run)
    {
        using var activity = Source.StartActivity(stage, ActivityKind.Internal)?.SetTag(Connection, connection).SetTag(Flow, flow?.ToString());
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // The text of a failure may carry values of a record; its type does not.
            activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", failure.GetType().FullName);
            throw;
        }
    }
}
