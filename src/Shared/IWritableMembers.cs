using System.Text.Json;

namespace MlConnector.Http;

/// <summary>Something that is not one member of a record but several, and writes them with their names.</summary>
internal interface IWritableMembers
{
    void WriteTo(Utf8JsonWriter writer);
}
