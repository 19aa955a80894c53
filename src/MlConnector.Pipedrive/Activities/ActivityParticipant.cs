using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>A person who takes part in an activity.</summary>
public sealed record ActivityParticipant : IWritableJson
{
    /// <summary>The person.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>Whether it is the person the activity is linked to.</summary>
    public bool? Primary { get; init; }

    void IWritableJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("person_id", (PersonId ?? throw new InvalidOperationException("A participant needs its person.")).Value);
        writer.WriteBoolean("primary", Primary == true);
        writer.WriteEndObject();
    }
}
