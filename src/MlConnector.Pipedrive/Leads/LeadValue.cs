using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>The value of a lead.</summary>
public sealed record LeadValue : IWritableJson
{
    /// <summary>The amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Currency code.</summary>
    public string? Currency { get; init; }

    void IWritableJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Amount is { } amount)
        {
            writer.WriteNumber("amount", amount);
        }

        writer.WriteString("currency", Currency);
        writer.WriteEndObject();
    }
}
