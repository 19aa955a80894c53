using System.Text;
using System.Text.Json.Nodes;
using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Notifications;

/// <summary>One call to one address: all that its subscriptions in one company have to tell.</summary>
internal sealed record NotificationCall(CompanyBooks Books, string Address, IReadOnlyList<(Row Subscription, IReadOnlyList<Notification> News)> Parts)
{
    public byte[] Body()
    {
        var value = new JsonArray();
        foreach (var (subscription, news) in Parts)
        {
            foreach (var item in news)
            {
                value.Add(item.ToJson(subscription));
            }
        }

        return Encoding.UTF8.GetBytes(new JsonObject { ["value"] = value }.ToJsonString());
    }
}
