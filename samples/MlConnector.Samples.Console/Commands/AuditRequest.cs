using MlConnector.Sync;
using MlConnector.Sync.Auditing;

namespace MlConnector.Samples.Console.Commands;

/// <summary>What <c>audit</c> is asked, as it was typed.</summary>
internal sealed record AuditRequest
{
    public string? Deal { get; init; }

    public string? Record { get; init; }

    public string? Flow { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }

    public string? Action { get; init; }

    public string? Actor { get; init; }

    public int Limit { get; init; }

    /// <summary>A file, or <c>-</c> for standard output; null shows entries on the screen.</summary>
    public string? Export { get; init; }

    public string Format { get; init; } = "jsonl";

    public bool Redact { get; init; }

    public AuditExportFormat ExportFormat => Format.ToUpperInvariant() switch
    {
        "JSONL" => AuditExportFormat.JsonLines,
        "CSV" => AuditExportFormat.Csv,
        _ => throw new MlConnectorConfigurationException($"--format '{Format}' is unknown; write jsonl or csv."),
    };

    /// <exception cref="MlConnectorConfigurationException">An option cannot be read; the message names it.</exception>
    public AuditQuery ToQuery(string? connection) => Limit is < 1 or > 10_000
        ? throw new MlConnectorConfigurationException("--limit must be from 1 to 10000.")
        : new AuditQuery
        {
            Connection = connection,
            Flow = Deal is null ? Typed.OneOf<SyncFlow>("--flow", Flow) : SyncFlow.Deals,
            PipedriveId = Deal,
            RecordId = Record,
            Since = Typed.Time("--since", Since),
            Until = Typed.Time("--until", Until),
            Action = Typed.OneOf<AuditAction>("--action", Action),
            Actor = Actor,
            Limit = Limit,
        };
}
