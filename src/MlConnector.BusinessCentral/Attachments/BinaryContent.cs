using System.Net.Http.Headers;

namespace MlConnector.BusinessCentral;

/// <summary>The bytes of a picture or an attachment, as Business Central takes them. Kept in memory, so that a request that was put off can be sent again.</summary>
public sealed class BinaryContent : ByteArrayContent
{
    /// <summary>Content of the type <c>application/octet-stream</c>.</summary>
    /// <param name="bytes">The bytes.</param>
    public BinaryContent(byte[] bytes)
        : base(bytes) => Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
}
