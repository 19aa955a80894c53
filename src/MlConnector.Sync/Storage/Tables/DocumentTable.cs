using System.Data.Common;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Documents;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_document</c>. A key belongs to one revision of one deal.</summary>
internal static class DocumentTable
{
    public static Task<SalesDocument?> FindAsync(SqlSession session, string connection, long dealId) => session.FindAsync(
        "SELECT * FROM mlc_document WHERE connection = @connection AND deal_id = @dealId ORDER BY revision DESC LIMIT 1",
        Read,
        ("@connection", connection), ("@dealId", dealId));

    /// <exception cref="DocumentKeyTakenException">Another document owns the key.</exception>
    public static async Task SaveAsync(SqlSession session, string connection, SalesDocument document)
    {
        try
        {
            await session.ExecuteAsync(
                """
                INSERT INTO mlc_document (connection, deal_id, revision, kind, key, state, payload_hash, customer_number, expected_total,
                    expected_lines, intent_at, sends, looks, empty_look_at, business_central_id, number, write_back_pending)
                VALUES (@connection, @dealId, @revision, @kind, @key, @state, @payloadHash, @customerNumber, @expectedTotal,
                    @expectedLines, @intentAt, @sends, @looks, @emptyLookAt, @businessCentralId, @number, @writeBackPending)
                ON CONFLICT (connection, deal_id, revision) DO UPDATE SET
                    kind = excluded.kind, key = excluded.key, state = excluded.state, payload_hash = excluded.payload_hash,
                    customer_number = excluded.customer_number, expected_total = excluded.expected_total,
                    expected_lines = excluded.expected_lines, intent_at = excluded.intent_at, sends = excluded.sends, looks = excluded.looks,
                    empty_look_at = excluded.empty_look_at, business_central_id = excluded.business_central_id, number = excluded.number,
                    write_back_pending = excluded.write_back_pending
                """,
                ("@connection", connection), ("@dealId", document.DealId), ("@revision", document.Revision),
                ("@kind", document.Kind.ToString()), ("@key", document.Key), ("@state", document.State), ("@payloadHash", document.PayloadHash),
                ("@customerNumber", document.CustomerNumber), ("@expectedTotal", document.ExpectedTotal),
                ("@expectedLines", document.ExpectedLines), ("@intentAt", document.IntentAt), ("@sends", document.Sends),
                ("@looks", document.Looks), ("@emptyLookAt", document.EmptyLookAt), ("@businessCentralId", document.BusinessCentralId),
                ("@number", document.Number), ("@writeBackPending", document.WriteBackPending)).ConfigureAwait(false);
        }
        catch (DbException error) when (session.IsDuplicate(error))
        {
            throw new DocumentKeyTakenException(document.Key);
        }
    }

    private static SalesDocument Read(SqlRow row) => new()
    {
        DealId = row.Number("deal_id"),
        Revision = row.Count("revision"),
        Kind = Enum.Parse<DocumentKind>(row.Text("kind")),
        Key = row.Text("key"),
        State = (DocumentState)row.Count("state"),
        PayloadHash = row.Text("payload_hash"),
        CustomerNumber = row.TextOrNull("customer_number"),
        ExpectedTotal = row.Amount("expected_total"),
        ExpectedLines = row.Count("expected_lines"),
        IntentAt = row.Time("intent_at"),
        Sends = row.Count("sends"),
        Looks = row.Count("looks"),
        EmptyLookAt = row.TimeOrNull("empty_look_at"),
        BusinessCentralId = row.IdOrNull("business_central_id"),
        Number = row.TextOrNull("number"),
        WriteBackPending = row.Flag("write_back_pending"),
    };
}
