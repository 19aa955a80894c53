using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Webhooks;

/// <summary>Something that happened to a record, before it is written down for one webhook.</summary>
internal sealed record RecordEvent(string Singular, string Action, JsonObject Record, JsonObject? Previous)
{
    public required Actor Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>One change can make several events; they share this.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>The other record of a merge, by the member that names it.</summary>
    public (string Name, long Id)? Merge { get; init; }

    public string RecordId => Record["id"]!.ToString();

    /// <summary>The action as version 1.0 calls it; null when that version does not tell it.</summary>
    public string? LegacyAction => Action switch
    {
        _ when Singular is "lead" or "deal_product" or "deal_installment" => null,
        "create" => "added",
        "change" => Merge is null ? "updated" : "merged",
        _ => "deleted",
    };
}
