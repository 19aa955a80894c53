using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Refit;

namespace MlConnector.Http;

/// <summary>
/// Reads and writes what Refit sends. Whole bodies are parsed in one go; of pages that are streamed only the object is made here, its records
/// are read by whoever asks for them.
/// </summary>
/// <param name="options">They know every type that travels.</param>
/// <param name="emptyPage">A page without records as JSON.</param>
internal sealed class PageContentSerializer(JsonSerializerOptions options, string emptyPage) : IHttpContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) => new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, TypeOf<T>()))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
    };

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        if (content is StreamedContent streamed)
        {
            if (streamed.Reader is IAnswerReader<T> own)
            {
                return own.Attach(streamed.Take());
            }

            var page = JsonSerializer.Deserialize(emptyPage, TypeOf<T>());
            ((IStreamedPage)page!).Attach(streamed.Take(), options);
            return page;
        }

        var body = content is BufferedContent buffered ? buffered.Body : await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var answer = content is BufferedContent { Reader: IAnswerReader<T> reader } ? reader.Read(BoundedBody.WithoutMark(body)) : JsonSerializer.Deserialize(BoundedBody.WithoutMark(body), TypeOf<T>());
        return answer is IStreamedPage { HasGap: true } ? throw new JsonException("A record is null.") : answer;
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => propertyInfo.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name;

    private JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
