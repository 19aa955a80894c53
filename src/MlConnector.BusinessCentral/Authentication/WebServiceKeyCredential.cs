using System.Net.Http.Headers;
using System.Text;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>HTTP Basic with a web service access key: on-premises only.</summary>
internal sealed class WebServiceKeyCredential(string userName, string webServiceKey) : ICredentialSource
{
    private readonly Credential _credential = Credential.OfAuthorization(
        new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{webServiceKey}"))), version: 1);

    public ValueTask<Credential> GetAsync(int? rejectedVersion, CancellationToken cancellationToken) => ValueTask.FromResult(_credential);
}
