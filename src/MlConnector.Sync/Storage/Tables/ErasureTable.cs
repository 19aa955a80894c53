using System.Globalization;
using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>
/// The SQL that takes out of the other tables what they keep of a record's past. What is needed to keep a living record in step stays: it is what
/// both systems hold anyway, and follows them.
/// </summary>
internal static class ErasureTable
{
    // The record under its own id and under those of its counterparts, read once: questions are gone through for each of them. The plus keeps SQLite
    // from going through all entries of the flow instead of those with the id.
    private const string Ids =
        """
        SELECT @id AS id
        UNION SELECT business_central_id FROM mlc_audit WHERE connection = @connection AND flow = @flow AND pipedrive_id = @id AND business_central_id IS NOT NULL
        UNION SELECT pipedrive_id FROM mlc_audit WHERE connection = @connection AND +flow = @flow AND business_central_id = @id AND pipedrive_id IS NOT NULL
        UNION SELECT business_central_id FROM mlc_link WHERE connection = @connection AND flow = @flow AND pipedrive_id = @number
        UNION SELECT CAST(pipedrive_id AS TEXT) FROM mlc_link WHERE connection = @connection AND flow = @flow AND business_central_id = @id
        """;

    private const string AnsweredQuestions =
        """
        UPDATE mlc_review SET title = @erased, question = @erased, candidates = '[]', fields = '[]',
            decision = CASE WHEN decision IS NULL THEN NULL ELSE @erased END
        WHERE connection = @connection AND flow = @flow AND closed_at IS NOT NULL AND record_id = @id
        """;

    private const string AnsweredQuestionsOfOthers =
        """
        UPDATE mlc_review SET question = @erased, candidates = '[]', fields = '[]',
            decision = CASE WHEN decision IS NULL THEN NULL ELSE @erased END
        WHERE connection = @connection AND flow = @flow AND closed_at IS NOT NULL AND INSTR(LOWER(candidates), '"id":"' || @id || '"') > 0
        """;

    // Both sides are named, so that the key finds the record.
    private const string DeletedRecord =
        "DELETE FROM mlc_snapshot WHERE connection = @connection AND flow = @flow AND side IN (0, 1) AND deleted <> 0 AND id = @id";

    private const string RestingLinks =
        """
        UPDATE mlc_link SET pipedrive_base = '{}', business_central_base = '{}'
        WHERE connection = @connection AND flow = @flow AND rests_since IS NOT NULL AND (pipedrive_id = @number OR business_central_id = @id)
        """;

    public static async Task EraseAsync(SqlSession session, string connection, SyncFlow flow, string recordId)
    {
        var own = Parameters(recordId);
        foreach (var id in await session.QueryAsync(Ids, row => row.Text("id"), own).ConfigureAwait(false))
        {
            var parameters = Parameters(id);
            await session.ExecuteAsync(AnsweredQuestions, parameters).ConfigureAwait(false);
            await session.ExecuteAsync(AnsweredQuestionsOfOthers, parameters).ConfigureAwait(false);
            await session.ExecuteAsync(DeletedRecord, parameters).ConfigureAwait(false);
        }

        await session.ExecuteAsync(RestingLinks, own).ConfigureAwait(false);

        // A plan without some of its lines would be another plan, and a new one is made in a moment.
        await PlanTable.ForgetAsync(session, connection, keep: 0).ConfigureAwait(false);

        (string, object?)[] Parameters(string id) =>
        [
            ("@connection", connection), ("@flow", flow), ("@id", id), ("@erased", Redaction.Erased),
            ("@number", long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null),
        ];
    }
}
