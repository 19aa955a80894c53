using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace MlConnector.Sync.Planning;

/// <summary>Plans as JSON lines. A file is believed only when it is, letter by letter, what the store holds.</summary>
internal sealed class PlanFiles(IPlanStore plans) : IPlanFiles
{
    private const int PageSize = 500;
    private const string Changed = "The plan file was changed after it was written: only the file as it was shown can be applied.";
    private static readonly byte[] _end = "\n"u8.ToArray();

    public async IAsyncEnumerable<PlanEntry> ReadAsync(SyncPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        await foreach (var line in LinesAsync(plan, cancellationToken).ConfigureAwait(false))
        {
            yield return JsonSerializer.Deserialize(line, SyncJsonContext.Default.PlanEntry)!;
        }
    }

    public async Task ExportAsync(SyncPlan plan, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(destination);
        await WriteAsync(PlanDigest.Line(plan)).ConfigureAwait(false);
        await foreach (var line in LinesAsync(plan, cancellationToken).ConfigureAwait(false))
        {
            await WriteAsync(line).ConfigureAwait(false);
        }

        async Task WriteAsync(string line)
        {
            await destination.WriteAsync(Encoding.UTF8.GetBytes(line), cancellationToken).ConfigureAwait(false);
            await destination.WriteAsync(_end, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<SyncPlan> ImportAsync(Stream source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        SyncPlan? plan = null;
        using var digest = new PlanDigest();
        await foreach (var line in BoundedLines.ReadAsync(source, cancellationToken).ConfigureAwait(false))
        {
            if (plan is null)
            {
                plan = Header(line);
            }
            else
            {
                digest.Add(line);
            }
        }

        if (plan is null)
        {
            throw new InvalidDataException("The plan file is empty.");
        }

        if (digest.Of(plan) != plan.Hash)
        {
            throw new InvalidDataException(Changed);
        }

        return await StoredAsync(plan, cancellationToken).ConfigureAwait(false);
    }

    private static SyncPlan Header(string line)
    {
        PlanFileHeader? header;
        try
        {
            header = JsonSerializer.Deserialize(line, SyncJsonContext.Default.PlanFileHeader);
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException("This is not a plan file: its first line is not what 'plan --output' writes.", unreadable);
        }

        return header switch
        {
            { Format: PlanFileHeader.FormatName, Version: PlanFileHeader.CurrentVersion, Plan: { } plan } => PlanDigest.Line(plan) == line ? plan : throw new InvalidDataException(Changed),
            { Format: PlanFileHeader.FormatName } => throw new InvalidDataException($"The plan file has version {header.Version}; this program reads version {PlanFileHeader.CurrentVersion}. Make a new plan."),
            _ => throw new InvalidDataException("This is not a plan file: its first line is not what 'plan --output' writes."),
        };
    }

    /// <summary>A hash can be made by anybody; that the store knows it cannot.</summary>
    private async Task<SyncPlan> StoredAsync(SyncPlan plan, CancellationToken cancellationToken) =>
        await plans.FindAsync(plan.Connection, plan.Id, cancellationToken).ConfigureAwait(false) is { } known && known.Hash == plan.Hash
            ? known
            : throw new InvalidDataException(
                $"This store holds no such plan for connection '{plan.Connection}' ({plan.Companies}): it was made elsewhere, or newer plans have replaced it. Make a new plan.");

    private async IAsyncEnumerable<string> LinesAsync(SyncPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await StoredAsync(plan, cancellationToken).ConfigureAwait(false);
        for (long last = 0; ;)
        {
            var page = await plans.ReadAsync(plan.Connection, plan.Id, last, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page)
            {
                yield return entry.Line;
                last = entry.Position;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }
}
