namespace MlConnector.Pipedrive.Tests.Resilience;

/// <summary>What Pipedrive's documents of 2026-08-18 say about every operation.</summary>
internal static class PriceList
{
    private const string Text = """
        v1 2 GET
            dealFields/{} files/{} filters/{} leadSources leads/{} notes/{} notes/{}/comments/{} organizationFields/{} personFields/{}
            productFields/{} userSettings users/me users/{}
        v1 6 DELETE
            activityTypes/{} dealFields/{} deals/{}/followers/{} deals/{}/participants/{} files/{} filters/{} leadLabels/{} leads/{}
            notes/{} notes/{}/comments/{} organizationFields/{} organizations/{}/followers/{} personFields/{} persons/{}/followers/{}
            persons/{}/picture productFields/{} products/{}/followers/{} webhooks/{}
        v1 10 DELETE
            dealFields filters organizationFields personFields productFields
        v1 10 GET
            deals/{}/participants deals/{}/participantsChangelog deals/{}/permittedUsers leadLabels leads/{}/permittedUsers
            organizations/{}/permittedUsers persons/{}/permittedUsers products/{}/permittedUsers users/{}/permissions
            users/{}/roleAssignments users/{}/roleSettings webhooks
        v1 10 PATCH
            leadLabels/{} leads/{}
        v1 10 POST
            activityTypes dealFields deals/{}/duplicate deals/{}/followers deals/{}/participants files files/remote files/remoteLink
            filters leadLabels leads notes notes/{}/comments organizationFields organizations/{}/followers personFields
            persons/{}/followers persons/{}/picture productFields products/{}/followers users webhooks
        v1 10 PUT
            activityTypes/{} dealFields/{} files/{} filters/{} notes/{} notes/{}/comments/{} organizationFields/{} personFields/{}
            productFields/{} users/{}
        v1 20 GET
            activityFields activityTypes currencies dealFields deals/timeline deals/{}/changelog deals/{}/files deals/{}/followers
            deals/{}/mailMessages files files/{}/download filters filters/helpers leadFields leads noteFields notes notes/{}/comments
            organizationFields organizations/{}/changelog organizations/{}/files organizations/{}/followers organizations/{}/mailMessages
            personFields persons/{}/changelog persons/{}/files persons/{}/followers persons/{}/mailMessages persons/{}/products
            pipelines/{}/deals productFields products/{}/deals products/{}/files products/{}/followers recents stages/{}/deals users
            users/{}/followers
        v1 40 GET
            deals/archived deals/summary deals/timeline/archived deals/{}/flow leads/archived leads/search organizations/{}/flow
            persons/{}/flow pipelines/{}/conversion_statistics pipelines/{}/movement_statistics users/find
        v1 40 PUT
            deals/{}/merge organizations/{}/merge persons/{}/merge
        v1 80 GET
            deals/summary/archived
        v2 1 GET
            activities/{} activityFields/{} dealFields/{} deals/{} deals/{}/convert/status/{} leads/{}/convert/status/{}
            organizationFields/{} organizations/{} personFields/{} persons/{} persons/{}/picture pipelines/{} productFields/{} products/{}
            stages/{}
        v2 3 DELETE
            activities/{} dealFields/{} dealFields/{}/options deals/{} deals/{}/discounts/{} deals/{}/followers/{}
            deals/{}/installments/{} deals/{}/products/{} organizationFields/{} organizationFields/{}/options organizations/{}
            organizations/{}/followers/{} personFields/{} personFields/{}/options persons/{} persons/{}/followers/{} pipelines/{}
            productFields/{} productFields/{}/options products/{} products/{}/followers/{} products/{}/variations/{} stages/{}
        v2 5 GET
            pipelines stages
        v2 5 PATCH
            activities/{} dealFields/{} dealFields/{}/options deals/{} deals/{}/discounts/{} deals/{}/installments/{} deals/{}/products/{}
            organizationFields/{} organizationFields/{}/options organizations/{} personFields/{} personFields/{}/options persons/{}
            pipelines/{} productFields/{} productFields/{}/options products/{} products/{}/variations/{} stages/{}
        v2 5 POST
            activities dealFields dealFields/{}/options deals deals/{}/discounts deals/{}/followers deals/{}/installments
            deals/{}/products organizationFields organizationFields/{}/options organizations organizations/{}/followers personFields
            personFields/{}/options persons persons/{}/followers pipelines productFields productFields/{}/options products
            products/{}/duplicate products/{}/followers products/{}/variations stages
        v2 6 DELETE
            products/{}/images
        v2 10 GET
            activities activityFields dealFields deals deals/installments deals/products deals/{}/discounts deals/{}/followers
            deals/{}/followers/changelog deals/{}/products organizationFields organizations organizations/{}/followers
            organizations/{}/followers/changelog personFields persons persons/{}/followers persons/{}/followers/changelog productFields
            products products/{}/followers products/{}/followers/changelog products/{}/images products/{}/variations users/{}/followers
        v2 15 DELETE
            deals/{}/products
        v2 20 GET
            deals/archived deals/search itemSearch itemSearch/field leads/search organizations/search persons/search products/search
        v2 20 POST
            products/{}/images
        v2 20 PUT
            products/{}/images
        v2 25 POST
            deals/{}/products/bulk
        v2 40 POST
            deals/{}/convert/lead leads/{}/convert/deal
        """;

    public static IEnumerable<(string Version, int Cost, HttpMethod Method, string Path)> Operations()
    {
        var heading = Array.Empty<string>();
        foreach (var line in Text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!line.StartsWith(' '))
            {
                heading = words;
                continue;
            }

            foreach (var path in words)
            {
                yield return (heading[0], int.Parse(heading[1], System.Globalization.CultureInfo.InvariantCulture), new HttpMethod(heading[2]), path);
            }
        }
    }
}
