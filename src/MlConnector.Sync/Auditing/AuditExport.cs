using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MlConnector.Sync.Auditing;

/// <summary>Writes audit entries to files. Entries are written as they come, so memory does not grow with their number.</summary>
public static class AuditExport
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string[] _columns =
    [
        "id", "at", "connection", "flow", "pipedriveId", "businessCentralId", "action", "trigger", "actor", "reason", "side", "field", "before", "after",
        "businessCentralCorrelationId", "pipedriveCorrelationId", "planHash", "mappingVersion", "durationMs",
    ];

    /// <summary>Writes entries to a stream, which stays open.</summary>
    /// <param name="entries">The entries, for example of <see cref="IAuditTrail.ExportAsync"/>.</param>
    /// <param name="target">Where to.</param>
    /// <param name="format">How.</param>
    /// <param name="redact">Whether personal values are left out.</param>
    /// <param name="cancellationToken">Stops after the entry now being written.</param>
    /// <returns>How many entries were written.</returns>
    public static async Task<long> WriteAsync(
        IAsyncEnumerable<AuditEntry> entries, Stream target, AuditExportFormat format, bool redact = false, CancellationToken cancellationToken = default)
    {
        var writer = new StreamWriter(target, _utf8, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            return await WriteAsync(entries, writer, format, redact, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes entries to a text writer and flushes it.</summary>
    /// <param name="entries">The entries, for example of <see cref="IAuditTrail.ExportAsync"/>.</param>
    /// <param name="target">Where to.</param>
    /// <param name="format">How.</param>
    /// <param name="redact">Whether personal values are left out.</param>
    /// <param name="cancellationToken">Stops after the entry now being written.</param>
    /// <returns>How many entries were written.</returns>
    public static async Task<long> WriteAsync(
        IAsyncEnumerable<AuditEntry> entries, TextWriter target, AuditExportFormat format, bool redact = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(target);
        var count = 0L;
        if (format == AuditExportFormat.Csv)
        {
            await target.WriteAsync(CsvText.Row(_columns)).ConfigureAwait(false);
        }

        await foreach (var entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await target.WriteAsync(Text(redact ? Redaction.OfExport(entry) : entry, format)).ConfigureAwait(false);
            count++;
        }

        await target.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        return count;
    }

    private static string Text(AuditEntry entry, AuditExportFormat format) => format switch
    {
        AuditExportFormat.JsonLines => JsonSerializer.Serialize(entry, SyncJsonContext.Default.AuditEntry) + "\n",
        AuditExportFormat.Csv when entry.Changes.Count == 0 => CsvText.Row(Cells(entry, null)),
        AuditExportFormat.Csv => string.Concat(entry.Changes.Select(change => CsvText.Row(Cells(entry, change)))),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
    };

    private static IReadOnlyList<string?> Cells(AuditEntry entry, FieldChange? change) =>
    [
        entry.Id.ToString(CultureInfo.InvariantCulture), entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        entry.Connection, entry.Flow?.ToString(), entry.PipedriveId, entry.BusinessCentralId, entry.Action.ToString(), entry.Trigger, entry.Actor, entry.Reason,
        change?.Side.ToString(), change?.Field, change?.Before, change?.After,
        entry.BusinessCentralCorrelationId, entry.PipedriveCorrelationId, entry.PlanHash, entry.MappingVersion,
        ((long)entry.Duration.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
    ];
}
