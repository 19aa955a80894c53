using System.Text.Json;

namespace MlConnector.Http;

/// <summary>Something that writes itself as JSON, in its own member order.</summary>
internal interface IWritableJson
{
    void WriteTo(Utf8JsonWriter writer);
}
