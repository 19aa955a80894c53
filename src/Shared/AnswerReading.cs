namespace MlConnector.Http;

/// <summary>How a reader travels from the caller to the serializer: with the request, then with the content of the answer.</summary>
internal static class AnswerReading
{
    /// <summary>Under this name the Refit methods hand over the reader.</summary>
    public const string Key = "MlConnector.AnswerReader";

    /// <summary>The reader of a request; null for the client's own types.</summary>
    public static object? Find(HttpRequestMessage request) => ((IDictionary<string, object?>)request.Options).TryGetValue(Key, out var reader) ? reader : null;
}
