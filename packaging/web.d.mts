export declare function stageWeb(): { readonly folder: string; readonly list: string };
