using System.Data.Common;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_link</c>. A record of either side has at most one link in a connection and flow; one that rests gives way to a new one.</summary>
internal static class LinkTable
{
    public static Task<Link?> FindByPipedriveAsync(SqlSession session, string connection, SyncFlow flow, long pipedriveId) => session.FindAsync(
        "SELECT * FROM mlc_link WHERE connection = @connection AND flow = @flow AND pipedrive_id = @id AND rests_since IS NULL",
        Read,
        ("@connection", connection), ("@flow", flow), ("@id", pipedriveId));

    public static Task<Link?> FindByBusinessCentralAsync(SqlSession session, string connection, SyncFlow flow, Guid id) => session.FindAsync(
        "SELECT * FROM mlc_link WHERE connection = @connection AND flow = @flow AND business_central_id = @id AND rests_since IS NULL",
        Read,
        ("@connection", connection), ("@flow", flow), ("@id", id));

    /// <summary>The resting link of a record of either side.</summary>
    public static Task<Link?> FindRestingAsync(SqlSession session, string connection, WorkKey key) => session.FindAsync(
        """
        SELECT * FROM mlc_link WHERE connection = @connection AND flow = @flow AND rests_since IS NOT NULL
            AND ((@side = 0 AND pipedrive_id = @pipedriveId) OR (@side = 1 AND business_central_id = @businessCentralId))
        """,
        Read,
        ("@connection", connection), ("@flow", key.Flow), ("@side", key.Side == Side.Pipedrive ? 0L : 1L),
        ("@pipedriveId", key.Side == Side.Pipedrive ? key.PipedriveId : null), ("@businessCentralId", key.Side == Side.Pipedrive ? null : key.Id));

    /// <summary>The link of a record of either side.</summary>
    public static Task<Link?> FindAsync(SqlSession session, string connection, WorkKey key) => key.Side == Side.Pipedrive
        ? FindByPipedriveAsync(session, connection, key.Flow, key.PipedriveId)
        : FindByBusinessCentralAsync(session, connection, key.Flow, Guid.Parse(key.Id));

    /// <exception cref="LinkTakenException">One of the two records is linked to another one.</exception>
    public static Task SaveAsync(SqlSession session, string connection, Link link, DateTimeOffset now) =>
        link.IsKnown ? RefreshAsync(session, connection, link) : InsertAsync(session, connection, link, now);

    private static Task RefreshAsync(SqlSession session, string connection, Link link) => session.ExecuteAsync(
        """
        UPDATE mlc_link SET number = @number, pipedrive_base = @pipedriveBase, business_central_base = @businessCentralBase, mapping = @mapping,
            rests_since = @restsSince, missing_side = @missing, rest_cause = @cause, blocked_other = @blocked,
            written_side = @written, flips = @flips, flips_since = @flipsSince, tripped_at = @trippedAt
        WHERE connection = @connection AND flow = @flow AND pipedrive_id = @pipedriveId AND business_central_id = @businessCentralId
        """,
        ("@connection", connection), ("@flow", link.Flow), ("@pipedriveId", link.PipedriveId), ("@businessCentralId", link.BusinessCentralId),
        ("@number", link.Number), ("@pipedriveBase", link.PipedriveBase.ToJson()), ("@businessCentralBase", link.BusinessCentralBase.ToJson()), ("@mapping", link.Mapping),
        ("@restsSince", link.Rest?.Since), ("@missing", link.Rest?.Missing), ("@cause", link.Rest?.Cause.ToString()), ("@blocked", link.Rest?.BlockedOther ?? false),
        ("@written", link.Flips.Written), ("@flips", (long)link.Flips.Flips), ("@flipsSince", link.Flips.Since), ("@trippedAt", link.Flips.TrippedAt));

    private static async Task InsertAsync(SqlSession session, string connection, Link link, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            DELETE FROM mlc_link WHERE connection = @connection AND flow = @flow AND rests_since IS NOT NULL
                AND (pipedrive_id = @pipedriveId OR business_central_id = @businessCentralId)
            """,
            ("@connection", connection), ("@flow", link.Flow), ("@pipedriveId", link.PipedriveId), ("@businessCentralId", link.BusinessCentralId)).ConfigureAwait(false);
        try
        {
            var saved = await session.ExecuteAsync(
                """
                INSERT INTO mlc_link (connection, flow, pipedrive_id, business_central_id, number, pipedrive_base, business_central_base, evidence, is_manual, mapping, linked_at)
                VALUES (@connection, @flow, @pipedriveId, @businessCentralId, @number, @pipedriveBase, @businessCentralBase, @evidence, @isManual, @mapping, @now)
                ON CONFLICT (connection, flow, pipedrive_id) DO UPDATE SET
                    number = excluded.number, pipedrive_base = excluded.pipedrive_base,
                    business_central_base = excluded.business_central_base, evidence = excluded.evidence, mapping = excluded.mapping
                WHERE mlc_link.business_central_id = excluded.business_central_id
                """,
                ("@connection", connection), ("@flow", link.Flow), ("@pipedriveId", link.PipedriveId),
                ("@businessCentralId", link.BusinessCentralId), ("@number", link.Number), ("@pipedriveBase", link.PipedriveBase.ToJson()),
                ("@businessCentralBase", link.BusinessCentralBase.ToJson()), ("@evidence", link.Evidence), ("@isManual", link.IsManual), ("@mapping", link.Mapping), ("@now", now)).ConfigureAwait(false);
            if (saved == 0)
            {
                throw new LinkTakenException(link.Flow, link.PipedriveId, link.BusinessCentralId);
            }
        }
        catch (DbException error) when (session.IsDuplicate(error))
        {
            throw new LinkTakenException(link.Flow, link.PipedriveId, link.BusinessCentralId);
        }
    }

    public static Task RemoveAsync(SqlSession session, string connection, SyncFlow flow, long pipedriveId) => session.ExecuteAsync(
        "DELETE FROM mlc_link WHERE connection = @connection AND flow = @flow AND pipedrive_id = @id",
        ("@connection", connection), ("@flow", flow), ("@id", pipedriveId));

    /// <summary>A person has looked at the pair: the breaker closes.</summary>
    public static Task CloseBreakerAsync(SqlSession session, string connection, WorkKey key) => session.ExecuteAsync(
        """
        UPDATE mlc_link SET written_side = NULL, flips = 0, flips_since = NULL, tripped_at = NULL
        WHERE connection = @connection AND flow = @flow AND CAST(pipedrive_id AS TEXT) = @id
        """,
        ("@connection", connection), ("@flow", key.Flow), ("@id", key.Id));

    private static LinkRest? RestOf(SqlRow row) => row.TimeOrNull("rests_since") is { } since
        ? new LinkRest((Side)row.Count("missing_side"), Enum.Parse<RestCause>(row.Text("rest_cause")), since) { BlockedOther = row.Flag("blocked_other") }
        : null;

    private static Link Read(SqlRow row) => new()
    {
        Flow = (SyncFlow)row.Count("flow"),
        PipedriveId = row.Number("pipedrive_id"),
        BusinessCentralId = row.Id("business_central_id"),
        Number = row.TextOrNull("number"),
        PipedriveBase = FieldValues.FromJson(row.Text("pipedrive_base")),
        BusinessCentralBase = FieldValues.FromJson(row.Text("business_central_base")),
        Evidence = row.Text("evidence"),
        Mapping = row.TextOrNull("mapping"),
        IsManual = row.Flag("is_manual"),
        Rest = RestOf(row),
        Flips = new FlipCount((Side?)row.NumberOrNull("written_side"), row.Count("flips"), row.TimeOrNull("flips_since"), row.TimeOrNull("tripped_at")),
    };
}
