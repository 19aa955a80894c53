using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MlConnector.AspNetCore;

/// <summary>Reads bodies that strangers send.</summary>
internal static class RequestBody
{
    /// <summary>Takes the server's limit away, for a receiver that has one of its own and must give the answer itself.</summary>
    public static void Unlimit(HttpContext context) => Limit(context, null);

    /// <summary>The whole body; null when it was too large or broken, and then the answer's status is set.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext context, int mostBytes)
    {
        Limit(context, mostBytes);
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException refused)
        {
            context.Response.StatusCode = refused.StatusCode;
            return null;
        }

        return body.ToArray();
    }

    private static void Limit(HttpContext context, int? mostBytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = mostBytes;
        }
    }
}
