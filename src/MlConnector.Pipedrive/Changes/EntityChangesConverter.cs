using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Writes change records member by member. They are never read.</summary>
internal sealed class EntityChangesConverter : JsonConverter<EntityChanges>
{
    public override bool CanConvert(Type typeToConvert) => typeof(EntityChanges).IsAssignableFrom(typeToConvert);

    public override EntityChanges Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Changes are only written.");

    public override void Write(Utf8JsonWriter writer, EntityChanges value, JsonSerializerOptions options) => value.WriteTo(writer);
}
