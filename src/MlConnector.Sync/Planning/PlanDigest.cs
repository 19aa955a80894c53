using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MlConnector.Sync.Planning;

/// <summary>The hash of a plan, taken line by line as it is made or read.</summary>
internal sealed class PlanDigest : IDisposable
{
    private static readonly byte[] _end = "\n"u8.ToArray();
    private readonly IncrementalHash _entries = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string Line(SyncPlan plan) =>
        JsonSerializer.Serialize(new PlanFileHeader(PlanFileHeader.FormatName, PlanFileHeader.CurrentVersion, plan), SyncJsonContext.Default.PlanFileHeader);

    public void Add(string line)
    {
        _entries.AppendData(Encoding.UTF8.GetBytes(line));
        _entries.AppendData(_end);
    }

    /// <summary>The hash of the plan and everything added so far. Whatever hash the plan carries has no say in it.</summary>
    public string Of(SyncPlan plan) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(Line(plan with { Hash = "" })), .. _end, .. _entries.GetCurrentHash()]));

    public void Dispose() => _entries.Dispose();
}
