using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MlConnector.BusinessCentral;

/// <summary>What became of one part.</summary>
public sealed class BatchOutcome
{
    internal BatchOutcome(BatchPart part) => Part = part;

    /// <summary>The part.</summary>
    public BatchPart Part { get; }

    /// <summary>The HTTP status of the part; null when it got no answer.</summary>
    public int? StatusCode { get; internal init; }

    /// <summary>Why it failed; null when it succeeded.</summary>
    public BusinessCentralException? Error { get; internal init; }

    /// <summary>Whether it was carried out, and not undone.</summary>
    public bool IsSuccess => Error is null;

    internal JsonElement? Body { get; init; }

    /// <summary>The record as the server stored it.</summary>
    /// <typeparam name="T">An entity of this package, for example <see cref="Customer"/>.</typeparam>
    /// <exception cref="BusinessCentralException">The part failed, or its answer is not such a record.</exception>
    public T Record<T>() => Record(
        (JsonTypeInfo<T>?)BusinessCentralJsonContext.Default.GetTypeInfo(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is not an entity of this package; pass its JsonTypeInfo."));

    /// <summary>The record as the server stored it, as a type of your own.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="type">How it is read.</param>
    /// <exception cref="BusinessCentralException">The part failed, or its answer is not such a record.</exception>
    public T Record<T>(JsonTypeInfo<T> type)
    {
        if (Error is not null)
        {
            throw Error;
        }

        try
        {
            return Body is { } body && body.Deserialize(type) is { } record ? record : throw BusinessCentralException.Protocol($"{Part.Method} {Part.Path} came without a record.");
        }
        catch (JsonException exception)
        {
            throw BusinessCentralException.Protocol($"{Part.Method} {Part.Path}: {exception.Message}", exception);
        }
    }
}
