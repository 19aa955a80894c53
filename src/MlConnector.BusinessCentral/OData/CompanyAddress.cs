using System.Collections.Frozen;
using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>Puts the company into every address, also within a batch. A company given by name is looked up once.</summary>
internal sealed class CompanyAddress(Uri api, string company) : DelegatingHandler
{
    private static readonly FrozenSet<string> _shared = FrozenSet.Create(StringComparer.Ordinal, "companies", "subscriptions");
    // What stands in the addresses of entities that the caller describes.
    private const string Placeholder = "/entity";

    private readonly SemaphoreSlim _once = new(1);
    private Guid? _id = Guid.TryParse(company, out var id) ? id : null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var root = api.AbsolutePath.TrimEnd('/');
        var relative = request.RequestUri!.AbsolutePath[root.Length..];
        if (AnswerReading.Find(request) is IEntityAddress entity)
        {
            root = entity.Api is { } own ? $"{root[..root.LastIndexOf('/')]}/{own.Path}" : root;
            relative = $"/{entity.EntitySet}{relative[Placeholder.Length..]}";
        }

        if (request.Options.TryGetValue(new HttpRequestOptionsKey<Batch?>(BatchExecution.Key), out var batch) && batch is not null)
        {
            batch.WriteTo(request, _id ?? await FindAsync(cancellationToken).ConfigureAwait(false));
        }
        else if (!_shared.Contains(relative.Split('/', '(')[1]))
        {
            var id = _id ?? await FindAsync(cancellationToken).ConfigureAwait(false);
            request.RequestUri = new UriBuilder(request.RequestUri) { Path = $"{root}/companies({id:D}){relative}" }.Uri;
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _once.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<Guid> FindAsync(CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _id ??= await ReadAsync(cancellationToken).ConfigureAwait(false);
            return _id.Value;
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<Guid> ReadAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{api.AbsoluteUri.TrimEnd('/')}/companies"));
        using var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var companies = Parse(body, request);
        var found = companies.Where(candidate => string.Equals(candidate.Name, company, StringComparison.OrdinalIgnoreCase)
            || string.Equals(candidate.DisplayName, company, StringComparison.OrdinalIgnoreCase)).ToList();
        return found is [{ } only]
            ? only.Id
            : throw new BusinessCentralException(
                $"Company '{company}' was not found in Business Central; known: {string.Join(", ", companies.Select(candidate => $"'{candidate.Name}'"))}.")
            { Code = "Internal_CompanyNotFound" };
    }

    private static IReadOnlyList<Company> Parse(byte[] body, HttpRequestMessage request)
    {
        try
        {
            return [.. (JsonSerializer.Deserialize(body, BusinessCentralJsonContext.Default.ODataPageCompany)?.Value ?? []).OfType<Company>()];
        }
        catch (JsonException exception)
        {
            throw BusinessCentralException.Protocol(exception.Message, exception, request);
        }
    }
}
