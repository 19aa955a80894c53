using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Somebody who is invited to an activity.</summary>
public sealed record ActivityAttendee : IWritableJson
{
    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>The answer to the invitation.</summary>
    public string? Status { get; set; }

    /// <summary>Whether it is who invited.</summary>
    public bool? IsOrganizer { get; set; }

    /// <summary>The person, if known.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>The user, if it is one.</summary>
    public long? UserId { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }

    void IWritableJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, text) in new[] { ("email", Email), ("name", Name), ("status", Status) })
        {
            if (text is not null)
            {
                writer.WriteString(name, text);
            }
        }

        if (IsOrganizer is { } organizer)
        {
            writer.WriteBoolean("is_organizer", organizer);
        }

        foreach (var (name, id) in new[] { ("person_id", PersonId?.Value), ("user_id", UserId) })
        {
            if (id is { } number)
            {
                writer.WriteNumber(name, number);
            }
        }

        writer.WriteEndObject();
    }
}
