using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Documents;

/// <summary>The document of one deal, from the intent to the created draft. One row for each (connection, deal, revision).</summary>
internal sealed record SalesDocument
{
    /// <summary>The first send and, after the quiet period, exactly one repetition.</summary>
    public const int MostSends = 2;

    public required long DealId { get; init; }

    /// <summary>Grows only by a person's decision; the engine itself never makes a second document.</summary>
    public int Revision { get; init; } = 1;

    public required DocumentKind Kind { get; init; }

    /// <summary>The value in <c>externalDocumentNumber</c> that identifies the document at Business Central.</summary>
    public required string Key { get; init; }

    public required DocumentState State { get; init; }

    /// <summary>Hash of the deal's content when the document was promised.</summary>
    public required string PayloadHash { get; init; }

    public string? CustomerNumber { get; init; }

    /// <summary>The total that the deal asks for, without tax, in the document's currency.</summary>
    public decimal ExpectedTotal { get; init; }

    public int ExpectedLines { get; init; }

    /// <summary>When the intent was stored; the send deadline and the quiet period count from the last one.</summary>
    public DateTimeOffset IntentAt { get; init; }

    /// <summary>Promises to send so far. A crash may lie between promise and sending, so every promise counts as sent.</summary>
    public int Sends { get; init; }

    /// <summary>Look-ups made while in doubt.</summary>
    public int Looks { get; init; }

    /// <summary>The first empty look after the quiet period; null before it.</summary>
    public DateTimeOffset? EmptyLookAt { get; init; }

    public Guid? BusinessCentralId { get; init; }

    public string? Number { get; init; }

    /// <summary>Whether the deal still has to be told the number.</summary>
    public bool WriteBackPending { get; init; }
}
