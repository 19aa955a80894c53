using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>A form of several parts, one of which is a file.</summary>
internal sealed record FileForm(IReadOnlyDictionary<string, string> Fields, string Name, byte[] Content)
{
    /// <summary>Reads the form from the body of a request, whose file part has the given name.</summary>
    public static FileForm Read(Call call, string part)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        FileForm? form = null;
        try
        {
            var reader = new MultipartReader(Boundary(call), new MemoryStream(call.Request.Body));
            // The body is in memory, so nothing waits here.
            while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
            {
                var disposition = section.GetContentDispositionHeader();
                using var content = new MemoryStream();
                section.Body.CopyTo(content);
                var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? "").Value ?? "";
                if (name == part && disposition?.IsFileDisposition() == true)
                {
                    var file = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
                    form = new FileForm(fields, file ?? part, content.ToArray());
                }
                else
                {
                    fields[name] = Encoding.UTF8.GetString(content.ToArray());
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw Refusal.Schema("body: Invalid multipart/form-data");
        }

        return form ?? throw Refusal.Schema($"{part}: Required");
    }

    private static string Boundary(Call call) =>
        MediaTypeHeaderValue.TryParse(call.Request.Header("Content-Type"), out var type) && type.MediaType == "multipart/form-data"
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary
            ? boundary
            : throw Refusal.Schema("body: Expected multipart/form-data");
}
