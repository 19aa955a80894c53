using System.Text.Json;

namespace MlConnector.Http;

/// <summary>A page of whatever records.</summary>
internal interface IStreamedPage
{
    /// <summary>Whether a record is null, which no server should send.</summary>
    bool HasGap { get; }

    /// <summary>Leaves the records to be read later, while they arrive.</summary>
    void Attach(BodyStream body, JsonSerializerOptions options);
}
