package io.waymark.local.scenario;

/** Secrets that no service was told: what is signed with them must be turned away. */
final class ForgedSecrets {
    /** In the form that Standard Webhooks demands. */
    static final String STANDARD_WEBHOOKS = "whsec_Zm9yZ2VkLWZvcmdlZC1mb3JnZWQ=";

    /** For those whose secret is any text. */
    static final String TEXT = "forged";

    private ForgedSecrets() {}
}
