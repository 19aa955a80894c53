using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Planning;

/// <summary>Fingerprints of what a decision is based on. Equal fingerprints mean that the same would be decided for the same reasons.</summary>
internal static class PlanBasis
{
    /// <summary>Both records, what they were at the last sync, the match, the decision and its changes.</summary>
    public static string Of(PlanDraft draft)
    {
        var link = (draft.Planned?.Match as Match.Linked)?.Link;
        IEnumerable<string?> parts =
        [
            draft.Outcome.ToString(), draft.Reason,
            draft.Planned?.Source.Fields.ToJson(), draft.Planned?.Counterpart?.Id, draft.Planned?.Counterpart?.Fields.ToJson(),
            link?.PipedriveBase.ToJson(), link?.BusinessCentralBase.ToJson(),
            .. ChangesOf(draft.Planned?.Plan).SelectMany(change => new[] { change.Side.ToString(), change.Member, change.Before, change.After }),
            .. (draft.Finished?.Review?.Candidates ?? []).SelectMany(candidate => new[] { candidate.Id, candidate.Evidence }),
        ];
        return Hash(parts);
    }

    /// <summary>The rules and settings by which the connection's records are matched and mapped.</summary>
    public static string OfMapping(ConnectionSession session) => Hash(session.Mapping.Maps.OrderBy(map => map.Key).SelectMany(map => OfMap(map.Key, map.Value)))[..16];

    /// <summary>The two companies that a connection joins, without any secret.</summary>
    public static string OfCompanies(ConnectionOptions settings) =>
        $"'{settings.BusinessCentral.Company}' in {settings.BusinessCentral.Environment} of {settings.BusinessCentral.TenantId ?? settings.BusinessCentral.BaseAddress.Host} and {settings.Pipedrive.BaseAddress?.Host}";

    public static IReadOnlyList<PlannedChange> ChangesOf(WritePlan? plan) => plan switch
    {
        WritePlan.Create create => create.Changes,
        WritePlan.Update update => update.Changes,
        _ => [],
    };

    private static IEnumerable<string?> OfMap(SyncFlow flow, FieldMap map) =>
    [
        flow.ToString(), map.Version, map.Options.Create.ToString(), map.Options.NameOnlyMatch.ToString(),
    ];

    private static string Hash(IEnumerable<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = new byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = part is null ? null : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes?.Length ?? -1);
            hash.AppendData(length);
            hash.AppendData(bytes ?? []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
