namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>Entities of the platform, which belong to no company's tables.</summary>
internal static class PlatformEntities
{
    public static readonly IReadOnlyList<string> Notations =
    [
        """
        companies company Company name R
        id:G systemVersion:T250 timestamp:I name:T30 displayName:T250 businessProfileId:T250 systemCreatedAt:t systemCreatedBy:G
        systemModifiedAt:t systemModifiedBy:G
        """,
        """
        subscriptions subscription API_Webhook_Subscription subscriptionId RCUD
        subscriptionId:T150 notificationUrl:T2048* resource:T2048* timestamp:I userId:G lastModifiedDateTime:t clientState:T250*
        expirationDateTime:t systemCreatedAt:t systemCreatedBy:G systemModifiedAt:t systemModifiedBy:G
        """,
        """
        webhookSupportedResources webhookSupportedResource Name/Value_Buffer resource R
        resource:T250
        """,
    ];
}
