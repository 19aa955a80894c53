using System.Net.Http.Headers;

namespace MlConnector.Pipedrive;

/// <summary>A file to upload, as Pipedrive takes it. Kept in memory, so that a request that was put off can be sent again.</summary>
public sealed class FileContent : MultipartFormDataContent
{
    private FileContent(string part, string fileName, byte[] bytes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ArgumentNullException.ThrowIfNull(bytes);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        file.Headers.ContentDisposition = Disposition(part);
        file.Headers.ContentDisposition.FileName = Quoted(fileName.Replace("\"", "%22", StringComparison.Ordinal));
        file.Headers.ContentDisposition.FileNameStar = fileName;
        Add(file);
    }

    /// <summary>A file of a deal, a person, an organization or a product.</summary>
    /// <param name="fileName">Its name with the ending.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="record">The record it belongs to.</param>
    public static FileContent Of(string fileName, byte[] bytes, RecordAddress record)
    {
        var (kind, id) = record.ToString().Split('/') is [var plural, var number] ? (plural, number) : throw new ArgumentException("The record has no address.", nameof(record));
        return new FileContent("file", fileName, bytes).LinkedTo(kind == "organizations" ? "org_id" : $"{kind[..^1]}_id", id);
    }

    /// <summary>A file of a lead.</summary>
    /// <param name="fileName">Its name with the ending.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="lead">The lead it belongs to.</param>
    public static FileContent Of(string fileName, byte[] bytes, LeadId lead) => new FileContent("file", fileName, bytes).LinkedTo("lead_id", lead.ToString());

    /// <summary>A file of an activity.</summary>
    /// <param name="fileName">Its name with the ending.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="activity">The activity it belongs to.</param>
    public static FileContent Of(string fileName, byte[] bytes, ActivityId activity) => new FileContent("file", fileName, bytes).LinkedTo("activity_id", activity.ToString());

    /// <summary>The picture of a person.</summary>
    /// <param name="fileName">Its name with the ending.</param>
    /// <param name="bytes">Its content.</param>
    public static FileContent PictureOfPerson(string fileName, byte[] bytes) => new("file", fileName, bytes);

    /// <summary>The image of a product.</summary>
    /// <param name="fileName">Its name with the ending.</param>
    /// <param name="bytes">Its content.</param>
    public static FileContent ImageOfProduct(string fileName, byte[] bytes) => new("data", fileName, bytes);

    private FileContent LinkedTo(string member, string id)
    {
        var link = new StringContent(id);
        link.Headers.ContentDisposition = Disposition(member);
        Add(link);
        return this;
    }

    // Browsers always send names in quotation marks, and not every parser of forms understands them without.
    private static ContentDispositionHeaderValue Disposition(string part) => new("form-data") { Name = Quoted(part) };

    private static string Quoted(string name) => $"\"{name}\"";
}
