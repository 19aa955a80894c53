using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// What to change on a deal: only members whose setter was called are sent. The value is not among them, because Pipedrive computes it
/// from the products and refuses or overwrites what is sent.
/// </summary>
[JsonConverter(typeof(DealChangesConverter))]
public sealed record DealChanges
{
    private static readonly string[] _order = ["title", "status", "lost_reason", "stage_id", "custom_fields"];
    private readonly MemberBag _members = new();

    /// <summary>No changes yet.</summary>
    public DealChanges()
    {
    }

    private DealChanges(DealChanges original) => _members = original._members.Copy();

    /// <summary><c>title</c>, at most 255 characters.</summary>
    public string? Title { get => _members.Get<string>("title"); init => _members.Set("title", value); }

    /// <summary><c>status</c>: <c>open</c>, <c>won</c> or <c>lost</c>.</summary>
    public string? Status { get => _members.Get<string>("status"); init => _members.Set("status", value); }

    /// <summary><c>lost_reason</c>, only together with the status <c>lost</c>.</summary>
    public string? LostReason { get => _members.Get<string>("lost_reason"); init => _members.Set("lost_reason", value); }

    /// <summary><c>stage_id</c>; the stage decides the pipeline.</summary>
    public int? StageId { get => _members.Get<int?>("stage_id"); init => _members.Set("stage_id", value); }

    /// <summary>Custom fields by key; null clears one, a missing key leaves it alone.</summary>
    /// <exception cref="ArgumentException">The map is empty: Pipedrive would clear every custom field.</exception>
    public IReadOnlyDictionary<string, string?>? CustomFields
    {
        get => _members.Get<FieldMap>("custom_fields")?.Values;
        init => _members.Set("custom_fields", value is { Count: > 0 }
            ? new FieldMap(value)
            : throw new ArgumentException("An empty custom_fields map would clear every custom field of the deal; leave the member out.", nameof(CustomFields)));
    }

    internal void WriteTo(Utf8JsonWriter writer) => _members.WriteTo(writer, _order);

    private sealed record FieldMap(IReadOnlyDictionary<string, string?> Values) : IWritableJson
    {
        public void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            foreach (var (key, value) in Values)
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
        }
    }
}
