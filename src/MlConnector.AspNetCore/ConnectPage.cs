using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace MlConnector.AspNetCore;

/// <summary>A page of one sentence. Its address carried a code, so it is neither kept nor told to other sites, and it runs nothing.</summary>
internal static class ConnectPage
{
    public static Task WriteAsync(HttpContext context, int status, string sentence)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = $"<!doctype html><html lang=\"en\"><title>MlConnector</title><p>{HtmlEncoder.Default.Encode(sentence)}</p></html>";
        return context.Response.WriteAsync(page, Encoding.UTF8, context.RequestAborted);
    }
}
