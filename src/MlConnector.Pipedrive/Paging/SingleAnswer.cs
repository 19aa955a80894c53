namespace MlConnector.Pipedrive;

/// <summary>The envelope around one record.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed record SingleAnswer<T>
{
    /// <summary>The record.</summary>
    [System.Text.Json.Serialization.JsonRequired]
    public T Data { get; init; } = default!;
}
