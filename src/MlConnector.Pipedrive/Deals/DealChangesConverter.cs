using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Writes change records member by member. They are never read.</summary>
internal sealed class DealChangesConverter : JsonConverter<DealChanges>
{
    public override DealChanges Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Changes are only written.");

    public override void Write(Utf8JsonWriter writer, DealChanges value, JsonSerializerOptions options) => value.WriteTo(writer);
}
