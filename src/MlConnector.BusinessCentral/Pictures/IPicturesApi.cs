using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The picture of a customer, contact, item or employee. The record is always there; without a picture its width is 0.</summary>
public interface IPicturesApi
{
    /// <summary>Size and type of a picture.</summary>
    /// <param name="parent">The record it belongs to.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request failed.</exception>
    [Get("/{parent}/picture")]
    Task<Picture> GetPictureAsync([Encoded] ParentRecord parent, CancellationToken cancellationToken = default);

    /// <summary>The content of a picture.</summary>
    /// <param name="parent">The record it belongs to.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The bytes; the caller disposes the stream.</returns>
    /// <exception cref="BusinessCentralException">The request failed.</exception>
    [Get("/{parent}/picture/pictureContent")]
    [Headers("Accept: application/octet-stream")]
    Task<Stream> GetPictureContentAsync([Encoded] ParentRecord parent, CancellationToken cancellationToken = default);

    /// <summary>Stores a picture. There is no create: the record exists with its parent.</summary>
    /// <param name="parent">The record it belongs to.</param>
    /// <param name="etag">The version that was read; <see cref="ETag.Any"/> overwrites whatever is there.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Patch("/{parent}/picture/pictureContent")]
    Task SetPictureContentAsync([Encoded] ParentRecord parent, [Header("If-Match")] ETag etag, [Body] BinaryContent content, CancellationToken cancellationToken = default);

    /// <summary>Removes a picture.</summary>
    /// <param name="parent">The record it belongs to.</param>
    /// <param name="etag">The version that was read; <see cref="ETag.Any"/> removes whatever is there.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Delete("/{parent}/picture")]
    Task DeletePictureAsync([Encoded] ParentRecord parent, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
